import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import { isUrgent } from '@councillor-safety/core/incident/incident-case';
import { filedCase, report } from './incident-factories';

describe('what is dealt with before everything else', () => {
  it.each<[string, Partial<IncidentReport>, boolean]>([
    ['somebody who is not safe', { safeNow: 'no' }, true],
    ['somebody who is not sure', { safeNow: 'not-sure' }, true],
    ['an attack, even on somebody who is safe by now', { safeNow: 'yes', kinds: ['physical-attack'] }, true],
    ['an attack among other things', { kinds: ['verbal-abuse', 'physical-attack'] }, true],
    ['somebody who is safe', { safeNow: 'yes' }, false],
    ['somebody who did not say', {}, false],
  ])('%s: %#', (_who, answers, urgent) => {
    expect(isUrgent(report(answers))).toBe(urgent);
    const { urgent: marked, inboxKey } = filedCase({ report: answers });
    expect([marked, inboxKey.startsWith('open:0:')]).toEqual([urgent, urgent]);
  });
});
