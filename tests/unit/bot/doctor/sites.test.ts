import { judgePlan, judgeRights } from '@councillor-safety/bot/doctor/sites-check';
import { brief } from './words';

test.each([
  [true, false, 'fine sites.casework'],
  [false, false, 'stop sites.read-only'],
  [true, true, 'look sites.too-wide'],
])('may write %s, may manage %s', (mayWrite, mayManage, expected) => {
  expect(brief([judgeRights({ site: 'casework', mayWrite, mayManage })])).toEqual([expected]);
});

test('lists as needed are fine', () => {
  expect(brief(judgePlan({ steps: [], refusals: [] }))).toEqual(['fine lists']);
});

test('what provisioning would do, the service cannot do without', () => {
  const step = {
    kind: 'add-column',
    site: 'casework',
    list: 'Incidents',
    column: { name: 'Reference' },
  } as const;
  const found = judgePlan({ steps: [step], refusals: ['Column ‘A’ is of another type.'] });
  expect(brief(found)).toEqual(['stop lists.not-as-needed', 'stop lists.in-the-way']);
  expect(found[0]?.what).toBe("To do on casework: add column 'Reference' to 'Incidents'.");
});
