import { exitCodeOf, makeReport, reportLines } from '@councillor-safety/bot/doctor/report';
import { fine, look, notForUs, notKnown, stop, type Finding } from '@councillor-safety/bot/doctor/finding';
import { runChecks } from '@councillor-safety/bot/doctor/run-checks';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { Check, Examined } from '@councillor-safety/bot/doctor/check';
import { only } from '../support/only';
import { brief } from './words';

const words = { what: 'What.', why: 'Why.', todo: 'Do.' };
const now = new Date('2026-11-21T12:00:00Z');
const all: Finding[] = [
  fine('a', 'Well.'),
  notForUs('b', words),
  notKnown('c', words),
  look('d', words),
  stop('e', words),
];

test.each<[string, number, number]>([
  ['all well', 1, 0],
  ['what nobody here can know', 2, 0],
  ['what should be known and is not', 3, 1],
  ['something to look at', 4, 1],
  ['something that stops', 5, 2],
])('%s: the exit code says so', (_what, count, code) => {
  expect(exitCodeOf(makeReport(all.slice(0, count), now))).toBe(code);
});

test('the document has the worst first, and counts', () => {
  const report = makeReport(all, now);
  expect(report).toMatchObject({ schema: 1, at: '2026-11-21T12:00:00.000Z', outcome: 'stop' });
  expect(report.counts).toEqual({ stop: 1, look: 1, 'not-known': 2, fine: 1 });
  expect(brief(report.findings)).toEqual(['stop e', 'look d', 'not-known b', 'not-known c', 'fine a']);
});

test('a person reads what, why and what to do', () => {
  expect(reportLines(makeReport([stop('e', words)], now)).slice(0, 4)).toEqual([
    'STOP       What.',
    '           Why: Why.',
    '           Do:  Do.',
    '           [e]',
  ]);
});

describe('a check that fails', () => {
  const check = (name: string, run: Check['run']): Check => ({ name, about: 'how it is', run });
  const refused = new GraphFailure(
    { action: 'read', list: 'Entra', tried: "id 'a-person'" },
    { status: 403, code: '', serverMessage: 'Somebody said something' },
  );
  const found = () =>
    runChecks(
      [
        check('one', () => Promise.reject(refused)),
        check('two', () => Promise.reject(new Error('words of a person'))),
        check('three', () => Promise.resolve([fine('three', 'Well.')])),
      ],
      only<Examined>({}),
    );

  test('is not known, never fine, and holds up no other', async () => {
    expect(brief(await found())).toEqual([
      'not-known one.not-known',
      'not-known two.not-known',
      'fine three',
    ]);
  });

  test('says why, without the words of the error or whom it was about', async () => {
    const text = JSON.stringify(await found());
    expect(text).toContain('Microsoft 365 refuses the question (403).');
    expect(text).not.toMatch(/a-person|words of a person|Somebody/);
  });
});
