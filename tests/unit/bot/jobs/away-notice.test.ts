import { pino } from 'pino';
import { type AwayNotice, createAwayNotice } from '@councillor-safety/bot/jobs/away-notice';

let now: number;
let lines: string[];
let notice: AwayNotice;
const gone = Object.assign(new Error('words of the driver'), { code: 'ECONNREFUSED' });

beforeEach(() => {
  now = 0;
  lines = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  notice = createAwayNotice({ log, now: () => now });
});

const words = (): unknown[] =>
  lines.map((line) => {
    const { msg, awaySeconds } = JSON.parse(line) as { msg: string; awaySeconds?: number };
    return awaySeconds === undefined ? msg : [msg, awaySeconds];
  });

test('says once that it is away, and once that it is back and for how long it was not there', () => {
  notice.answered();
  for (; now < 120_000; now += 100) notice.away(gone);
  for (; now < 180_000; now += 100) notice.answered();
  expect(words()).toEqual(['the database is away', ['the database is back', 120]]);
});

test('one that takes some questions and refuses others is not back yet', () => {
  for (; now < 60_000; now += 100) {
    notice.away(gone);
    notice.answered();
  }
  expect(words()).toEqual(['the database is away']);
});

test('says so anew when it goes again, and never in the driver’s words', () => {
  notice.away(gone);
  now = 10_000;
  notice.answered();
  notice.away(gone);
  expect(words()).toEqual(['the database is away', ['the database is back', 0], 'the database is away']);
  expect(lines.join('')).not.toContain('words of the driver');
});
