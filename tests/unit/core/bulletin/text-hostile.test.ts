import { bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';
import { badLinks, bulletinWords, readBulletinText } from '@councillor-safety/core/bulletin/bulletin-text';
import { isCheapToRead } from '@councillor-safety/core/bulletin/bulletin-text-cost';

const parts = [
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
  ...['|\n', '[^a]: b\n', '[a]: b\n', '<!--', '(((', 'a ', '[*a](b) ', '*a**b ', '\u202e', '\ud800', '&#0;'],
  ...[`${'- '.repeat(11)}a\n\n`, `${'1. '.repeat(8)}\n`, `${'> '.repeat(11)}\n`, '[a](javascript:b)\n'],
];
const filled = (part: string): string => part.repeat(bulletinLimits.text / part.length);
const letters = (text: string): string => text.replace(/[^a-z]/g, '');

test.each(parts)('a section of nothing but %j is read, and no letter of it is lost', (part) => {
  const text = filled(part);
  badLinks(text);
  expect(letters(bulletinWords(text))).toBe(letters(text));
});

/** Of the processor, not of the clock: a busy machine takes longer and works no more. */
function secondsOfWork(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000_000;
}

test('none of them keeps the service from its other work', () => {
  expect(secondsOfWork(() => parts.forEach((part) => readBulletinText(filled(part))))).toBeLessThan(6);
});

test.each([
  ['too long', 'Tell somebody. '.repeat(401)],
  ['full of marks', '*a'.repeat(801)],
  ['full of lists', '- a\n'.repeat(801)],
  ['of very many lines', '**a**\n'.repeat(501)],
  ['set in deeply', `${'> '.repeat(13)}**a**`],
  ['set in deeply by tabs', `${'\t'.repeat(6)}- **a**`],
  ['200 kB long', '**a** [b](javascript:c)\n'.repeat(8_000)],
])('a text that is %s stands there as it was typed', (_what, text) => {
  expect(isCheapToRead(text)).toBe(false);
  const blocks = readBulletinText(text);
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  const typed = text.split('\n').map((line) => line.replace(/\t/g, '    ').trim());
  expect(bulletinWords(text)).toBe(typed.filter((line) => line !== '').join('\n'));
  expect(badLinks(text)).toEqual([]);
});

test('an ordinary section, however long, is far below every limit', () => {
  const paragraph =
    '## On a visit\n\nTell **somebody** where you go: [our page](https://ambleford.example/visits).\n\n- Phone charged\n- Way out\n\n';
  const text = paragraph.repeat(Math.floor(bulletinLimits.text / paragraph.length));
  expect(isCheapToRead(text)).toBe(true);
  expect(readBulletinText(text).filter(({ kind }) => kind === 'list').length).toBeGreaterThan(40);
});
