import {
  badLinks,
  bulletinWords,
  readBulletinText,
  type BulletinBlock,
  type BulletinInline,
} from '@councillor-safety/core/bulletin/bulletin-text';

/** `**bold**` and `[text](href)` as our own words for what was read. */
const piece = (inline: BulletinInline): string => {
  const words = inline.kind === 'link' ? `[${inline.text}](${inline.href})` : inline.text;
  return inline.bold ? `**${words}**` : words;
};
const line = (inlines: readonly BulletinInline[]): string => inlines.map(piece).join('');
const block = (read: BulletinBlock): string => {
  if (read.kind === 'list')
    return `${read.ordered ? 'numbers' : 'bullets'}: ${read.items.map(line).join(' | ')}`;
  return `${read.kind === 'heading' ? 'heading: ' : ''}${line(read.inlines)}`;
};
const shown = (text: string): string[] => readBulletinText(text).map(block);

describe('what a section may hold', () => {
  test.each([
    ['a heading of any level', '# One\n### Two', ['heading: One', 'heading: Two']],
    ['paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['lines, each as a paragraph', 'One,\ntwo  \nthree\\\nfour', ['One,', 'two', 'three', 'four']],
    ['bold', 'Please **read this** now', ['Please ', 'read this', ' now']],
    ['bullets', '- one\n- **two**\n* three', ['bullets: one | **two**', 'bullets: three']],
    ['numbers', '1. one\n2. two', ['numbers: one | two']],
    ['a link', 'See [the **page**](https://ambleford.example/a?b=c#d).', []],
  ])('%s', (_what, text, expected) => {
    if (text.startsWith('See'))
      expect(shown(text)).toEqual(['See **[the page](https://ambleford.example/a?b=c#d)**.']);
    else if (text.startsWith('Please')) expect(shown(text)).toEqual(['Please **read this** now']);
    else expect(shown(text)).toEqual(expected);
  });

  test('nothing, when nothing was written', () => {
    expect(shown('')).toEqual([]);
    expect(shown(' \n\t\n')).toEqual([]);
  });

  test('a list in a list becomes rows of it', () => {
    expect(shown('- a\n  - b\n    1. c\n    2. d\n- e\n\n  more of e')).toEqual([
      'bullets: a | b | 1. c | 2. d | e more of e',
    ]);
  });

  test('a list in a numbered list shifts no number', () => {
    expect(shown('1. a\n   - b\n   - c\n2. d')).toEqual(['numbers: a • b • c | d']);
  });

  test('a list that begins at another number keeps the numbers that were typed', () => {
    expect(shown('3. a\n4. b\n9. c')).toEqual(['3. a', '4. b', '9. c']);
    expect(shown('2026. A good year')).toEqual(['2026. A good year']);
  });
});

describe('everything else is its plain text', () => {
  test.each([
    ['HTML', '<b onclick="x()">a</b> <script>alert(1)</script>', undefined],
    ['a block of HTML', '<div>\n<a href="https://bad.example">x</a>\n</div>', undefined],
    ['a table', '| a | b |\n|---|---|\n| c | d |', undefined],
    ['a reference link and what it refers to', '[a][b] [b]\n\n[b]: https://bad.example "t"', undefined],
    ['a line of signs', 'a\n\n***', undefined],
    ['marks without words', '#\n\n-\n\n>', undefined],
    ['words over a line of hyphens', 'a\n---', undefined],
    ['a bare address', 'https://ambleford.example', undefined],
    ['an address in brackets', '<https://ambleford.example> <a@ambleford.example>', undefined],
    ['italics', 'an *apple* a _day_', 'an apple a day'],
    ['code', 'press `Ctrl`', 'press Ctrl'],
    ['a block of code', '```js strange\nlet a;\n```', 'js strange\nlet a;'],
    ['words far from the edge', '        four', 'four'],
    ['a quote', '> said\n> again', 'said\nagain'],
    ['a picture', '![the hall](https://x.example/a.png "Hall")', 'the hall (https://x.example/a.png) (Hall)'],
    ['a picture without a description', '![](https://x.example/a.png)', 'https://x.example/a.png'],
    ['an escape', '\\*not bold\\*', '*not bold*'],
  ])('%s', (_what, text, expected = text.replace(/[<>](?=[a-z]+@|https|$|\s)/g, (sign) => sign)) => {
    const blocks = readBulletinText(text);
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    const pieces = blocks.flatMap((read) => (read.kind === 'list' ? read.items.flat() : read.inlines));
    expect(pieces.every(({ kind, bold }) => kind === 'text' && !bold)).toBe(true);
    const words = text.startsWith('<https') ? text.replace(/[<>]/g, '') : expected;
    expect(bulletinWords(text)).toBe(words.replace(/\n\n+/g, '\n'));
  });

  test('a title of a link is not lost, nor is a link without words', () => {
    expect(shown('[a](https://x.example "b") [](https://y.example/)')).toEqual([
      '[a](https://x.example/) (b) [https://y.example/](https://y.example/)',
    ]);
  });

  test('what turns the direction of writing is gone, however it was written', () => {
    const turning = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
    expect(bulletinWords(`a${turning}b\u0000\u0007 &#x202E;c [d](https://x.example/\u202ee)`)).toBe('ab c d');
    expect(shown('[d](https://x.example/&#x202E;e)')).toEqual(['[d](https://x.example/e)']);
  });
});

describe('links', () => {
  const bad = [
    ...['javascript:alert(1)', 'JaVaScript:alert(1)', 'http://x.example', 'mailto:a@x.example'],
    ...['data:text/html,x', '/page', '#part', 'page.html', '//x.example', 'https:x.example'],
    ...['https:/x.example', 'https://', 'https:///a', 'https://a@x.example', 'https://a:b@x.example'],
    ...['https://@x.example', 'https://x.example\\@y.example', 'vbscript:x', 'tel:999', 'ftp://x.example'],
    ...['https://council.gov.uk%40x.example:y', 'https://exa mple', 'https://x.example:99999'],
  ];
  test.each(bad)('%s is not one', (target) => {
    const text = `[here](<${target.replace(/\\/g, '\\\\')}>)`;
    expect(badLinks(text)).toEqual([target]);
    expect(shown(text)).toEqual([`here (${target})`]);
  });

  test('an entity does not hide what it is', () => {
    expect(badLinks('[a](javascript&colon;alert)')).toEqual(['javascript:alert']);
    expect(badLinks('[a](java\u202escript:alert)')).toEqual(['javascript:alert']);
  });

  test('good ones are not named, bad ones once, an address in brackets too', () => {
    const text =
      '[a](https://x.example) - [b](http://x.example)\n- **[c](http://x.example)**\n\n<mailto:a@x.example>';
    expect(badLinks(text)).toEqual(['http://x.example', 'mailto:a@x.example']);
  });

  test('a name in another alphabet is shown as what it is', () => {
    expect(shown('[a](https://exаmple.example/)')).toEqual(['[a](https://xn--exmple-4nf.example/)']);
  });
});
