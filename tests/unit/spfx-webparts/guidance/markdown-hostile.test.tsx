import fc from 'fast-check';
import { readMarkdown } from '@councillor-safety/spfx-webparts/guidance/markdown-blocks';
import { attributesIn, elementsIn, shown } from './shown';

const known = ['a', 'blockquote', 'br', 'code', 'div', 'em', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre'];
const tables = ['span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'];
const allowedElements = new Set([...known, ...tables]);
const allowedAttributes = new Set([
  'aria-label',
  'class',
  'href',
  'rel',
  'role',
  'scope',
  'start',
  'tabindex',
  'target',
]);

function expectHarmless(page: HTMLElement): void {
  expect(elementsIn(page).filter((name) => !allowedElements.has(name))).toEqual([]);
  expect(attributesIn(page).filter((name) => !allowedAttributes.has(name))).toEqual([]);
  for (const link of page.querySelectorAll('a')) expect(link.href).toMatch(/^(https:\/\/|mailto:|tel:)/);
}

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<div style="position:fixed;inset:0" onclick="alert(1)">x</div>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<!-- <img src=x onerror=alert(1)> -->',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;',
  '<style>body{display:none}</style>',
  '<form action="//elsewhere.example"><input name="password"></form>',
])('HTML is shown as the text it is: %s', (html) => {
  const page = shown(html);
  expectHarmless(page);
  expect(page.textContent).toBe(html);
});

test.each([
  '```js onclick=alert(1) style="display:none" dangerouslySetInnerHTML={{__html:1}}\ncode\n```',
  '> [!NOTE]\n> A remark',
  '[x][constructor]\n\n[__proto__]: https://a.example',
  '[^1]\n\n[^1]: A note <img src=x onerror=alert(1)>',
  '- [x] done\n- [ ] to do',
  '# <b onclick=alert(1)>x</b> {#id .class onclick=alert(1)}',
  '[x](https://a.example "onmouseover=alert(1)" onclick=alert(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '|a|\n|-|\n|<script>alert(1)</script>|',
  '[a](https://a.example){target=_self onclick=alert(1)}',
])('marks that other readers of Markdown turn into attributes are text here: %j', (text) => {
  expectHarmless(shown(text));
});

test('signs that turn the direction of writing round do not reach the page', () => {
  const page = shown('Pay \u202e1234\u202c to \u2066Ambleford\u2069\u0007.\n\n# \u202dTitle\n\n`\u202bx`');
  expect(page.textContent).toBe('Pay 1234 to Ambleford.Titlex');
});

test('right-to-left words and accents stay as they are', () => {
  expect(shown('مرحبا\u200f Llanfairpwll ŵ é 👩‍👩‍👧').textContent).toBe('مرحبا\u200f Llanfairpwll ŵ é 👩‍👩‍👧');
});

describe('whatever is typed', () => {
  const scraps = ['*', '**', '_', '`', '[', ')', '<b onclick=x>', '|', '\n', '\n\n', '- ', '1. ', '> ', '#'];
  const more = ['## ', '|-|\n', '    ', 'https://a.example', 'javascript:x', '\\', 'word', ' '];
  /** Their own parts are not shown: a language, the address of a picture, the title of a link. */
  const hiding = ['```', '![', ']('];
  const typing = (parts: readonly string[]) =>
    fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((typed) => typed.join(''));

  test('only known elements and attributes come of it', () => {
    fc.assert(
      fc.property(typing([...scraps, ...more, ...hiding]), (typed) => expectHarmless(shown(typed))),
      { numRuns: 200 },
    );
  });

  test('and every word of it is shown', () => {
    const count = (text: string | null): number => (text ?? '').split('word').length;
    fc.assert(
      fc.property(typing([...scraps, 'word', ' ']), (typed) => {
        expect(count(shown(typed).textContent)).toBe(count(typed));
      }),
      { numRuns: 200 },
    );
  });
});

const long = 64_000;
const repeated = (text: string): string => text.repeat(long / text.length);

/** Of the processor, not of the clock: a busy machine takes longer and works no more. */
function secondsOfWork(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000_000;
}

/** In a reader that goes back over what it has read, one of these stops the page for minutes or for ever. */
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
    '*a ',
    '~~a ',
    '`a``b',
    '- a\n',
  ],
  ...[
    '[a](',
    '![a](',
    '[a](x ',
    '*[](<`',
    '> - ',
    '1. a\n\n',
    '```\n',
    '<a ',
    'https://',
    'https://a.b ',
    '&a',
    'a\n',
  ],
  ...['- a\n\n\n', '|a|b|\n|-|-|\n', '[^a]: b\n', '<!--', '==a ', '(((', 'a '],
])('64,000 characters of %j are read without the page standing still', (text) => {
  expect(secondsOfWork(() => readMarkdown(repeated(text)))).toBeLessThan(4);
});

test.each([
  ['https and full stops', `https://${'.'.repeat(long)}x`],
  ['a wide table', `${'|'.repeat(20_000)}\n${'-|'.repeat(10_000)}\n${'|\n'.repeat(10_000)}`],
  [
    'a list in a list in a list',
    Array.from({ length: 250 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n'),
  ],
  ['an item and 30,000 lines', `- a\n${'b\n'.repeat(30_000)}`],
])('nor by %s', (_, text) => {
  expect(secondsOfWork(() => readMarkdown(text))).toBeLessThan(4);
});

test('64,000 characters of an ordinary article are all shown', () => {
  const page = shown(repeated('Tell **somebody** you trust. '.padEnd(32, '\n')));
  expect(page.querySelectorAll('strong')).toHaveLength(2000);
});

test('text that is set in too deeply is shown as text', () => {
  const page = shown(`${'> '.repeat(5000)}still here`);
  expect(page.querySelectorAll('blockquote')).toHaveLength(6);
  expect(page.textContent).toContain('still here');
});
