import { reportFor } from '@councillor-safety/core/incident/incident-case';
import { filedCase, caseClock, person, report } from './incident-factories';
import {
  caseAfter,
  changedAnswers,
  isApplied,
  type CaseChange,
} from '@councillor-safety/core/incident/incident-transition';
import type { IncidentRecord } from '@councillor-safety/core/incident/incident-lists';

const officer = person('officer');
const at = '2026-11-20T12:00:00.000Z';

const after = (incident: IncidentRecord, change: CaseChange, key = 'k1') =>
  caseAfter(incident, { key, by: officer, at, change }, caseClock(at));
const afterwards = (incident: IncidentRecord, change: CaseChange, key?: string): IncidentRecord =>
  ({ ...incident, ...after(incident, change, key).fields }) as IncidentRecord;

describe('a change to a case', () => {
  it('that gives a new case to somebody is its first look, and sets the clock for the first action', () => {
    expect(afterwards(filedCase(), { type: 'assign', to: officer })).toMatchObject({
      status: 'being-looked-at',
      assignedToId: officer.id,
      lookedAtAt: at,
      // Three working days after Friday 20 November 2026.
      nextStepBy: '2026-11-25T17:00:00.000Z',
      version: 2,
    });
  });

  it('that hands it on leaves status and clock alone', () => {
    const taken = afterwards(filedCase(), { type: 'assign', to: officer });
    const { fields } = after(taken, { type: 'assign', to: person('officer2') }, 'k2');
    expect(Object.keys(fields).sort()).toEqual([
      'appliedKeys',
      'assignedToId',
      'assignedToName',
      'inboxKey',
      'version',
    ]);
  });

  it('that closes it takes it off the open shelf and stops the clock', () => {
    const { fields, events } = after(filedCase(), {
      type: 'status',
      status: 'closed',
      outcome: 'advice-given',
    });
    expect(fields).toMatchObject({
      status: 'closed',
      outcome: 'advice-given',
      nextStepBy: null,
      closedAt: at,
    });
    expect(fields.inboxKey).toBe(`closed-2026-11:${at}:CS-7K3MPX2Q`);
    expect(events).toMatchObject([
      { kind: 'status', detail: { from: 'new', to: 'closed', outcome: 'advice-given' } },
    ]);
  });

  it('that opens it again forgets the outcome', () => {
    const closed = afterwards(filedCase(), { type: 'status', status: 'closed', outcome: 'advice-given' });
    expect(after(closed, { type: 'status', status: 'action-under-way' }, 'k2').fields).toMatchObject({
      outcome: null,
      closedAt: null,
      nextStepBy: '2026-11-27T17:00:00.000Z',
    });
  });

  it('keeps the day an officer promised, at the end of that day in London', () => {
    const { fields } = after(filedCase(), {
      type: 'status',
      status: 'action-under-way',
      nextStepOn: '2027-06-01',
    });
    expect(fields.nextStepBy).toBe('2027-06-01T16:00:00.000Z');
  });

  it('tells the councillor in the same step, under a key of its own', () => {
    const { fields, events } = after(filedCase(), {
      type: 'status',
      status: 'action-under-way',
      message: 'We wrote to them.',
    });
    expect(events.map(({ eventKey, kind, body }) => [eventKey, kind, body])).toEqual([
      ['k1', 'status', undefined],
      ['k1:m', 'message-to-councillor', 'We wrote to them.'],
    ]);
    expect(fields.lastToCouncillorAt).toBe(at);
  });

  it('remembers the keys it was made with, so that a retry finds it there', () => {
    const once = afterwards(filedCase(), { type: 'assign', to: officer });
    expect(isApplied(once, 'k1')).toBe(true);
    expect(isApplied(filedCase(), 'k1')).toBe(false);
  });

  it('takes the case from an officer whom the councillor names afterwards', () => {
    const taken = afterwards(filedCase(), { type: 'assign', to: officer });
    const named = after(taken, { type: 'amend', report: report({ mustNotSee: [officer.id] }) }, 'k2');
    expect(named.fields).toMatchObject({
      assignedToId: null,
      assignedToName: null,
      mustNotSee: [officer.id],
    });
  });

  it('keeps for a colleague who reported it what they sent, whatever the councillor adds', () => {
    const reported = filedCase({ reporter: person('councillor2') });
    const once = afterwards(reported, { type: 'amend', report: report({ effects: 'I sleep badly.' }) }, 'k1');
    const twice = afterwards(once, { type: 'amend', report: report({ effects: 'Better now.' }) }, 'k2');
    expect(reportFor(twice, 'reporter')).toEqual(report());
    expect(reportFor(twice, 'councillor').effects).toBe('Better now.');
    expect(afterwards(filedCase(), { type: 'amend', report: report() }).reportAsSent).toBeUndefined();
  });

  it('names the answers that an amendment changed, and no others', () => {
    expect(
      changedAnswers({ before: report(), after: report({ place: 'Library', account: 'He came back.' }) }),
    ).toEqual(['account', 'place']);
  });

  it('puts a report by somebody who is not safe before all others', () => {
    const urgent = filedCase({ report: { safeNow: 'no' } });
    const calm = filedCase({ clock: caseClock('2020-01-01T10:00:00.000Z') });
    expect([calm.inboxKey, urgent.inboxKey].sort()[0]).toBe(urgent.inboxKey);
  });
});
