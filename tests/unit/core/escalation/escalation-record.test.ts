import { lineViewsOf } from '@councillor-safety/core/escalation/escalation-line-view';
import {
  escalationLineViewSchema,
  escalationSummarySchema,
} from '@councillor-safety/core/escalation/escalation-answers';
import { monitoringToldLine } from '@councillor-safety/core/escalation/escalation-monitoring';
import {
  escalationRecordOf,
  escalationSummaryOf,
  recordSummaryOf,
} from '@councillor-safety/core/escalation/escalation-record';
import { consent, id, reference, story } from './escalation-story';

const told = () => {
  const night = story()
    .start({ excluded: ['legal'] })
    .declines('officer')
    .accepts('officer2');
  night.says('councillor', 'Thank you for coming', 'm1').says('officer2', 'Are you safe?', 'm2');
  night.happens({
    type: 'note',
    by: { id: id('officer2'), name: 'Jonty Pemberwick' },
    key: 'n1',
    text: 'Rang 101',
  });
  night.happens({ type: 'hand-over', by: id('officer2'), to: id('officer') }).accepts('officer');
  night.happens({ type: 'exclude', by: id('councillor'), personId: id('community-safety') });
  return night.happens({ type: 'end', by: id('officer'), outcome: 'advised', aftercareDays: 3 });
};

describe('a call as SharePoint keeps it', () => {
  it('has who and when and what came of it, and not a word of what was said', () => {
    const night = told();
    expect(escalationRecordOf(night.call)).toEqual({
      reference,
      state: 'ended',
      councillorId: id('councillor'),
      councillorName: 'Cllr Avani Thistlewood',
      helperId: id('officer'),
      helperName: 'Imani Larkspur',
      helperShownAs: 'an officer of the council',
      outcome: 'advised',
      startedAt: '2026-11-20T23:40:00.000Z',
      acceptedAt: '2026-11-20T23:40:00.000Z',
      endedAt: '2026-11-20T23:40:00.000Z',
      incidentReference: undefined,
      excluded: [id('legal'), id('community-safety')],
      version: night.call.version,
    });
  });
});

describe('a call in a list', () => {
  it.each([
    ['caller', 'an officer of the council'],
    ['helper', 'Imani Larkspur'],
    ['state', 'Imani Larkspur'],
  ] as const)('for %s names the helper as %s', (view, helper) => {
    const night = told();
    const summary = escalationSummarySchema.parse(escalationSummaryOf(night.call, view));
    expect(summary).toMatchObject({ view, helper, state: 'ended', outcome: 'advised' });
    expect(recordSummaryOf(escalationRecordOf(night.call), view)).toEqual(
      escalationSummaryOf(night.call, view),
    );
  });

  it('says when the next is asked while it waits', () => {
    expect(escalationSummaryOf(story().start().call, 'caller').nextAt).toBe('2026-11-20T23:45:00.000Z');
  });
});

describe('the timeline', () => {
  const seen = (view: 'caller' | 'helper' | 'state', reader: string, night = told()) =>
    lineViewsOf([...night.lines].reverse(), { id: id(reader), view }).map((line) =>
      escalationLineViewSchema.parse(JSON.parse(JSON.stringify(line))),
    );
  const names = ['Imani Larkspur', 'Jonty Pemberwick'];

  it('of the caller is in order, without notes, and without a name that nobody agreed to', () => {
    const lines = seen('caller', 'councillor');
    expect(lines.map(({ kind, actor, person }) => [kind, actor, person])).toEqual([
      ['called', 'You', undefined],
      ['asked', undefined, 'the on-call officer'],
      ['declined', 'the on-call officer', 'the on-call officer'],
      ['asked', undefined, 'the second on-call officer'],
      ['accepted', 'the second on-call officer', undefined],
      ['from-councillor', 'You', undefined],
      ['from-helper', 'the second on-call officer', undefined],
      ['hand-over-asked', 'the second on-call officer', 'an officer of the council'],
      ['handed-over', 'an officer of the council', undefined],
      ['excluded', 'You', 'Lowen Tregarrick'],
      ['ended', 'an officer of the council', undefined],
      ['aftercare-booked', 'an officer of the council', undefined],
    ]);
    for (const name of names) expect(JSON.stringify(lines)).not.toContain(name);
  });

  it('of a helper has names and notes', () => {
    const lines = seen('helper', 'officer2');
    expect(lines.find(({ kind }) => kind === 'note')).toMatchObject({ actor: 'You', body: 'Rang 101' });
    expect(lines.find(({ kind }) => kind === 'from-councillor')?.actor).toBe('Cllr Avani Thistlewood');
    expect(lines.find(({ kind }) => kind === 'handed-over')?.actor).toBe('Imani Larkspur');
    expect(lines.find(({ kind }) => kind === 'ended')?.outcome).toBe('advised');
  });

  it('is empty for who may only see how things stand', () => {
    expect(seen('state', 'legal')).toEqual([]);
  });

  it('of the caller has the name that a helper agreed to', () => {
    const night = story({ settings: { consents: [consent('officer', { shownAs: 'name' })] } }).start();
    const lines = seen('caller', 'councillor', night.accepts('officer'));
    expect(lines.at(-1)).toMatchObject({ kind: 'accepted', actor: 'Imani Larkspur' });
  });

  it('has when the monitoring centre was told, once a round, in its place', () => {
    const night = story({ first: undefined, second: undefined, people: ['legal'] }).start();
    const line = monitoringToldLine(night.call, new Date('2026-11-20T23:40:02Z'));
    night.timePasses();
    const kinds = lineViewsOf([...night.lines, line], { id: id('councillor'), view: 'caller' }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual([
      ...['called', 'broadcast', 'numbers-shown', 'monitoring-told', 'broadcast', 'numbers-shown'],
    ]);
    expect(line.lineKey).toBe('TK-7K3MPX2Q:monitoring:1');
  });
});
