import { dryRun } from '@councillor-safety/core/escalation/escalation-dry-run';
import type { DryRun } from '@councillor-safety/core/escalation/escalation-answers';
import { dryRunAnswerSchema } from '@councillor-safety/core/escalation/escalation-answers';
import { id, keyOf, someone, story } from './escalation-story';

const input = (changes: Partial<DryRun> = {}): DryRun => ({
  at: '2026-11-20T23:40',
  wish: { kind: 'on-call' },
  excluded: [],
  ...changes,
});
const names = (...keys: string[]): string[] => keys.map((key) => someone(key).name);

function tried(changes: Partial<DryRun> = {}, real = story()) {
  const answer = dryRun(input(changes), (at) => {
    real.now = at;
    return real.world;
  });
  return dryRunAnswerSchema.parse(answer);
}

describe('trying out the chain', () => {
  it('shows who would be asked, when, and when it begins again', () => {
    const answer = tried();
    expect(answer.hours).toBe('out-of-hours');
    expect(answer.steps.map(({ afterMinutes, as, attempt }) => [afterMinutes, as, attempt])).toEqual([
      [0, 'first-on-call', 1],
      [5, 'first-on-call', 2],
      [10, 'second-on-call', 1],
      [15, 'second-on-call', 2],
      [20, 'office:monitoring-officer', 1],
      [25, 'office:monitoring-officer', 2],
      [30, 'broadcast', 1],
    ]);
    expect(answer.steps[0]?.people).toEqual(['Imani Larkspur']);
    expect(answer.againAfterMinutes).toBe(40);
  });

  it('leaves out the caller, and whom they would not have asked', () => {
    const everybody = tried({ councillorId: id('officer'), excluded: [id('legal')] }).steps.flatMap(
      ({ people }) => people,
    );
    expect(everybody).not.toContain('Imani Larkspur');
    expect(everybody).not.toContain('Kirsi Vanterpool');
    expect(everybody).toContain('Jonty Pemberwick');
  });

  it('begins with the wish', () => {
    expect(tried({ wish: { kind: 'champion' } }).steps[0]).toEqual({
      afterMinutes: 0,
      as: 'champion',
      attempt: 1,
      people: names('champion'),
    });
  });

  it('asks whoever is on call by then', () => {
    const real = story();
    const answer = dryRun(input(), (at) => {
      real.now = at;
      real.second = at < new Date('2026-11-20T23:52:00Z') ? 'officer2' : 'legal';
      return real.world;
    });
    expect(answer.steps.filter(({ as }) => as === 'second-on-call').map(({ people }) => people)).toEqual([
      names('officer2'),
      names('legal'),
    ]);
  });

  it.each([
    ['Christmas Day at noon', '2026-12-25T12:00', 'out-of-hours'],
    ['a working day', '2026-12-29T12:00', 'in-hours'],
    ['summer, by the clock on the wall', '2026-07-01T09:00', 'in-hours'],
  ])('takes the time as London reads it: %s', (_when, at, hours) => {
    expect(tried({ at }).hours).toBe(hours);
  });

  it('shows that nobody would be asked', () => {
    const { steps, againAfterMinutes } = tried(
      {},
      story({ people: ['champion'], first: undefined, second: undefined }),
    );
    expect([steps, againAfterMinutes]).toEqual([
      [{ afterMinutes: 0, as: 'broadcast', attempt: 1, people: [] }],
      10,
    ]);
  });

  it('asks the same people at the same times as a real call', () => {
    const real = story().start();
    const asked: [number, string[]][] = [];
    while (real.call.place.round === 1) {
      asked.push([real.minutesIn(), real.got('ask').map(({ to }) => someone(keyOf(to)).name)]);
      real.timePasses();
    }
    expect(tried().steps.map(({ afterMinutes, people }) => [afterMinutes, people])).toEqual(asked);
  });
});
