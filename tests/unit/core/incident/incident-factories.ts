import type { IncidentReference, IncidentReport } from '@councillor-safety/core/incident/incident';
import { newCase, type CaseClock, type Somebody } from '@councillor-safety/core/incident/incident-case';
import type { IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import type { Person, PersonId } from '@councillor-safety/core/people/people';

/** One of the sample people as the service knows them. */
export function person(key: string): Person {
  const found = samplePeople.find((sample) => sample.key === key);
  if (!found) throw new Error(`No sample person '${key}'`);
  return { id: found.id as PersonId, name: found.name, roles: found.roles, offices: found.offices };
}

export const report = (changes: Partial<IncidentReport> = {}): IncidentReport => ({
  mode: 'quick',
  kinds: ['verbal-abuse'],
  when: { type: 'exact', at: '2026-11-19T21:30' },
  account: 'A man shouted at me outside the library.',
  ...changes,
});

export const caseClock = (now = '2026-11-20T10:00:00.000Z'): CaseClock => ({
  now: new Date(now),
  targets: { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 },
  calendar: { isBankHoliday: () => false },
});

interface CaseOptions {
  report?: Partial<IncidentReport>;
  reporter?: Somebody;
  councillor?: Somebody;
  clock?: CaseClock;
}

export function filedCase(options: CaseOptions = {}): IncidentRecord {
  const councillor = options.councillor ?? person('councillor');
  return newCase({
    report: report(options.report),
    reference: 'CS-7K3MPX2Q' as IncidentReference,
    key: '3f0e5f5c-6a0f-4a53-9d9c-0f6d3a1f7a11',
    councillor,
    reporter: options.reporter ?? councillor,
    clock: options.clock ?? caseClock(),
  });
}
