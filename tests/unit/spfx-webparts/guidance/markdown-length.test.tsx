import { starterArticles } from '@councillor-safety/core/guidance/starter/guidance-starter';
import { readMarkdown } from '@councillor-safety/spfx-webparts/guidance/markdown';
import { isCheapToRead } from '@councillor-safety/spfx-webparts/guidance/markdown-cost';
import { shown } from './shown';

/** Of the processor, not of the clock: a busy machine takes longer and works no more. */
function secondsOfWork(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000_000;
}

/** A machine that tests run on may be slow; without a limit these take from seconds to minutes. */
const soon = 1.5;
const long = 60_000;

/** The longest text of one part over and over that is still read, and one that is far too long. */
function ofAllLengths(part: string): readonly string[] {
  let [fits, over] = [1, long];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (isCheapToRead(part.repeat(middle))) fits = middle;
    else over = middle;
  }
  return [part.repeat(fits), part.repeat(long / part.length)];
}

test.each([
  ...[
    '*',
    '`',
    '[',
    '>',
    '#',
    '-',
    '|',
    '!',
    '\\',
    '<',
    '\n',
    ' ',
    '_a_ ',
    '**a ',
    '*a',
    '*a ',
    '*_',
    '~~a ',
  ],
  ...['`a``b', '- a\n', '- -\n', '[a](', '![a](', '[a](x ', '*[](<`', '> ', '> - ', '* - + ', '1. ', '\t- '],
  ...['1. a\n\n', '```\n', '<a ', 'https://', 'https://a.b ', '&a', '&amp;', 'a\n', '>a\n\n', '- a\n\n\n'],
  ...['|\n', '|a|b|\n|-|-|\n', '[^a]: b\n', '[a]: b\n', '<!--', '==a ', '(((', 'a ', '[*a](b) ', '*a**b '],
  ...[`${'- '.repeat(11)}a\n\n`, `${'1. '.repeat(8)}\n`, `${'> '.repeat(11)}\n`, '*a '.repeat(9) + '\n'],
])('however long it is, %j is read without the page standing still', (part) => {
  for (const text of ofAllLengths(part)) {
    expect(secondsOfWork(() => readMarkdown(text))).toBeLessThan(soon);
  }
});

const stairs = (steps: number): string =>
  Array.from({ length: steps }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n');

test.each([
  ['https and full stops', `https://${'.'.repeat(31_000)}x`],
  ['a wide table', `${'|'.repeat(500)}\n${'-|'.repeat(500)}\n${'|\n'.repeat(400)}`],
  ['a list in a list in a list', stairs(150)],
  ['lists in lists, over and over', `${stairs(11)}\n`.repeat(80)],
  ['an item and lines under it', `- a\n${'b\n'.repeat(990)}`],
  ['30,000 paragraphs', 'a\n\n'.repeat(30_000)],
])('nor by %s', (_, text) => {
  expect(secondsOfWork(() => readMarkdown(text))).toBeLessThan(soon);
});

test.each([
  ['long', 'Tell somebody you trust. '.repeat(1300)],
  ['full of marks', '*a'.repeat(1600)],
  ['full of lists', '- one\n'.repeat(1100)],
  ['of very many lines', 'one\n'.repeat(1100)],
  ['set in deeply', `${'> '.repeat(13)}here`],
  ['set in deeply by tabs', `${'\t'.repeat(6)}- here`],
])('a text that is %s stands there as it was typed', (_, text) => {
  const page = shown(text);
  expect(page.querySelectorAll(':not(div, p)')).toHaveLength(0);
  expect(page.textContent).toBe(text);
});

test('as it was typed means in paragraphs, without signs that turn the direction of writing', () => {
  const page = shown(`One,\r\ntwo.\r\n\r\nThree \u202eruof.\n \n\n${'*a'.repeat(1600)}`);
  const [first, second, third, ...more] = [...page.querySelectorAll('p')].map((p) => p.textContent);
  expect([first, second]).toEqual(['One,\ntwo.', 'Three ruof.']);
  expect(third).toMatch(/^\n?\*a\*a/);
  expect(more).toEqual([]);
});

test.each([
  ['a line across, of many hyphens', `One\n\n${'-'.repeat(80)}\n\nTwo`, 'hr'],
  ['words far from the edge', `- One\n\n${' '.repeat(60)}Two`, 'ul'],
  ['lists five deep', stairs(5), 'ul ul ul ul ul'],
])('nothing ordinary is too much: %s', (_, text, made) => {
  expect(shown(text).querySelectorAll(made)).toHaveLength(1);
});

test('an article ten times as long as ours is read, and all of it is shown', () => {
  const page = shown(
    'Tell **somebody** you trust, and write down what was said to you, where and when.\n\n'.repeat(350),
  );
  expect(page.querySelectorAll('p strong')).toHaveLength(350);
});

test.each(starterArticles('2027-05-20T12:00:00Z').map(({ heading, body }) => [heading, body]))(
  'the starter article “%s” is far below every limit',
  (_, body = '') => {
    expect(isCheapToRead(`${body}\n\n`.repeat(8))).toBe(true);
    expect(shown(body).querySelector('h4, li, strong')).not.toBeNull();
  },
);
