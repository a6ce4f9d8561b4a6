import { arrivals, shelves } from '@councillor-safety/teams-app/incident/inbox/inbox-view';
import { statusInWords, stepInWords } from '@councillor-safety/teams-app/incident/report-list/ReportLine';
import { sizeInWords, spelled } from '@councillor-safety/teams-app/incident/strings/words';
import { inWords } from '@councillor-safety/teams-app/shell/in-words';

test('dates are in full words and in London, whatever the season', () => {
  expect(inWords('2026-11-23T17:00:00.000Z')).toBe('Monday 23 November 2026, 5:00 pm');
  expect(inWords('2026-07-01T16:00:00.000Z')).toBe('Wednesday 1 July 2026, 5:00 pm');
});

test('where a report stands is said in words', () => {
  expect(statusInWords({ status: 'new' })).toBe('Received, not looked at yet');
  expect(statusInWords({ status: 'closed', outcome: 'support-given' })).toBe('Closed: Support given');
});

test('late is said in words', () => {
  const nextStepBy = '2026-11-23T17:00:00.000Z';
  expect(stepInWords({ nextStepBy, overdue: false })).toBe('Next step by Monday 23 November 2026, 5:00 pm');
  expect(stepInWords({ nextStepBy, overdue: true })).toMatch(/^This is late/);
  expect(stepInWords({ overdue: false })).toBe('');
});

test('a reference can be read out', () => {
  expect(spelled('CS-7K3MPX2Q')).toBe('C S 7 K 3 M P X 2 Q');
});

test.each([
  [512, '512 bytes'],
  [2048, '2 kB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test('the shelves are the open one and twelve months back, over the turn of the year', () => {
  const all = shelves(new Date('2027-01-31T12:00:00Z'));
  expect(all.slice(0, 3)).toEqual(['open', '2027-01', '2026-12']);
  expect(all).toHaveLength(13);
});

test('only what was not there before is new', () => {
  expect(arrivals({ before: ['a', 'b'], now: ['c', 'b', 'a'] })).toBe(1);
  expect(arrivals({ before: ['a'], now: [] })).toBe(0);
});
