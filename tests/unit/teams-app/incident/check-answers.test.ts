import { noAnswers, type ReportAnswers } from '@councillor-safety/teams-app/incident/report/answers';
import { checkAnswers } from '@councillor-safety/teams-app/incident/report/check-answers';
import { toAnswers } from '@councillor-safety/teams-app/incident/report/to-report';

const now = new Date('2026-11-20T21:30:00Z');
const filled: ReportAnswers = {
  kinds: ['verbal-abuse'],
  when: { type: 'roughly', on: '2026-11-19' },
  account: 'A man shouted at me.',
};
const check = (changes: Partial<ReportAnswers>) =>
  checkAnswers({ answers: { ...filled, ...changes }, mode: 'full', now });
const problemsOf = (changes: Partial<ReportAnswers>) => {
  const checked = check(changes);
  return checked.ok ? [] : checked.problems;
};

test('nothing answered: one sentence for each that is needed', () => {
  const checked = checkAnswers({ answers: noAnswers, mode: 'quick', now });
  expect(checked.ok ? [] : checked.problems).toEqual([
    { field: 'when', sentence: 'Choose when it happened.' },
    { field: 'kinds', sentence: 'Choose at least one kind of incident.' },
    { field: 'account', sentence: 'Write at least one line about what happened.' },
  ]);
});

test.each<[string, Partial<ReportAnswers>, string, string]>([
  [
    'a day to come',
    { when: { type: 'roughly', on: '2026-11-21' } },
    'when',
    'When it happened cannot be in the future.',
  ],
  ['no day', { when: { type: 'roughly' } }, 'when.on', 'Enter a real date.'],
  [
    'no time',
    { when: { type: 'exact', on: '2026-11-19' } },
    'when.at',
    'Enter a real date and a time, such as 14:30.',
  ],
  [
    'too long an account',
    { account: 'x'.repeat(20_001) },
    'account',
    'What happened must be 20,000 characters or fewer. You can add the rest as a file.',
  ],
  ['nobody chosen', { aboutWhom: 'other' }, 'onBehalfOf', 'Choose the councillor it happened to.'],
])('%s', (_name, changes, field, sentence) => {
  expect(problemsOf(changes)).toEqual([{ field, sentence }]);
});

test('“just now” is the minute in London at which it was pressed', () => {
  const checked = check({ when: { type: 'just-now', pressedAt: '2026-07-01T20:15:40Z' } });
  expect(checked.ok && checked.report.when).toEqual({ type: 'exact', at: '2026-07-01T21:15' });
});

test('blanks are left out, and emoji and right-to-left text stay', () => {
  const checked = check({ account: 'مرحبا 😀 <script>', place: '  ', channels: [], perpetrators: [] });
  expect(checked).toEqual({
    ok: true,
    report: {
      mode: 'full',
      kinds: ['verbal-abuse'],
      when: { type: 'roughly', on: '2026-11-19' },
      account: 'مرحبا 😀 <script>',
    },
  });
});

test('a crime reference goes only when the police were told', () => {
  const checked = check({ policeTold: false, crimeReference: 'AB/1' });
  expect(checked.ok && checked.report.police).toEqual({ told: false });
});

test('a report filled in later says the same as before', () => {
  const first = check({ place: 'Library', policeTold: true, crimeReference: 'AB/1', safeNow: 'no' });
  if (!first.ok) throw new Error('not taken');
  expect(checkAnswers({ answers: toAnswers(first.report), mode: 'full', now })).toEqual(first);
});
