import fc from 'fast-check';
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
  '<style>body{display:none}</style>',
  '<form action="//elsewhere.example"><input name="password"></form>',
])('HTML is shown as the text it is: %s', (html) => {
  const page = shown(html);
  expectHarmless(page);
  expect(page.textContent).toBe(html);
});

test('HTML written with references is text too', () => {
  const page = shown('&lt;img src=x onerror=alert(1)&gt; &#60;b&#62;');
  expectHarmless(page);
  expect(page.textContent).toBe('<img src=x onerror=alert(1)> <b>');
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

test.each([
  ['words', 'Pay &#x202e;4321&#x202C;', 'Pay 4321'],
  ['a picture', '![Pay &#8238;4321](https://a.example)', 'Pay 4321'],
  ['an address that is refused', '[Pay](http://a.example/&#x202e;x)', 'Pay (http://a.example/x)'],
])('nor when they are written as numbers, in %s', (_, typed, text) => {
  expect(shown(typed).textContent).toBe(text);
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
