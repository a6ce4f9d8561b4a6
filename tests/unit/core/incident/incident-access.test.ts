import {
  mayBeAssigned,
  permittedActions,
  viewOf,
  type IncidentView,
} from '@councillor-safety/core/incident/incident-access';
import type { PersonId } from '@councillor-safety/core/people/people';
import { person } from './incident-factories';

const own = {
  councillorId: person('councillor').id,
  reporterId: person('councillor').id,
  mustNotSee: [] as PersonId[],
};
const forAnother = { ...own, reporterId: person('councillor2').id };
const byOfficer = { ...own, reporterId: person('officer').id };
const excluding = (...keys: string[]) => ({ ...own, mustNotSee: keys.map((key) => person(key).id) });

describe('who may see what', () => {
  it.each<[string, string, Parameters<typeof viewOf>[1], IncidentView]>([
    ['the councillor', 'councillor', own, 'councillor'],
    ['another councillor', 'councillor2', own, 'none'],
    ['an independent', 'independent', own, 'none'],
    ['an officer', 'officer', own, 'officer'],
    ['a solicitor', 'legal', own, 'officer'],
    ['the monitoring officer', 'monitoring-officer', own, 'officer'],
    ['the safety champion', 'champion', own, 'none'],
    ['an administrator', 'administrator', own, 'none'],
    ['somebody in no group', 'outsider', own, 'none'],
    ['an officer who must not see it', 'officer', excluding('officer'), 'none'],
    ['a colleague of theirs', 'officer2', excluding('officer'), 'officer'],
    ['the councillor, even if they named themselves', 'councillor', excluding('councillor'), 'councillor'],
    ['who reported for another', 'councillor2', forAnother, 'reporter'],
    ['whom it happened to, when another reported', 'councillor', forAnother, 'councillor'],
    [
      'who reported for another and must not see it',
      'councillor2',
      { ...forAnother, mustNotSee: [person('councillor2').id] },
      'none',
    ],
    ['an officer who reported for a councillor', 'officer', byOfficer, 'officer'],
    [
      'that officer, named by the councillor later',
      'officer',
      { ...byOfficer, mustNotSee: [person('officer').id] },
      'none',
    ],
    [
      'the champion as the councillor it happened to',
      'champion',
      { ...own, councillorId: person('champion').id },
      'councillor',
    ],
  ])('%s (%s) sees: %#', (_who, key, incident, view) => {
    expect(viewOf(person(key), incident)).toBe(view);
  });

  it('gives no view to somebody who lost the role, even of their own', () => {
    expect(viewOf({ id: own.councillorId, roles: [] }, own)).toBe('none');
  });
});

describe('who may do what', () => {
  const open = { ...own, status: 'new' as const };

  it('lets only officers write internal notes, take, assign and set the status', () => {
    expect(permittedActions(person('officer'), open)).toEqual([
      'message',
      'note',
      'take',
      'assign',
      'set-status',
      'add-evidence',
    ]);
    expect(permittedActions(person('councillor'), open)).toEqual([
      'message',
      'amend',
      'withdraw',
      'add-evidence',
    ]);
  });

  it('lets who reported for another only add evidence', () => {
    expect(permittedActions(person('councillor2'), { ...forAnother, status: 'new' })).toEqual([
      'add-evidence',
    ]);
  });

  it('keeps a closed report as it is, but open for talk', () => {
    expect(permittedActions(person('councillor'), { ...own, status: 'closed' })).toEqual(['message']);
    expect(permittedActions(person('officer'), { ...own, status: 'closed' })).toEqual([
      'message',
      'note',
      'set-status',
    ]);
  });

  it.each(['councillor2', 'champion', 'administrator', 'outsider'])('lets %s do nothing', (key) => {
    expect(permittedActions(person(key), open)).toEqual([]);
  });

  it('never gives a case to an officer who must not see it, or to somebody who is no officer', () => {
    expect(mayBeAssigned(person('officer'), { ...excluding('officer'), status: 'new' })).toBe(false);
    expect(mayBeAssigned(person('champion'), open)).toBe(false);
    expect(mayBeAssigned(person('officer2'), { ...excluding('officer'), status: 'new' })).toBe(true);
  });
});
