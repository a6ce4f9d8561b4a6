import { screen, within } from '@testing-library/react';
import { shown } from './shown';

test('paragraphs, and line breaks as they were typed', () => {
  const page = shown('Dear resident,\r\n\r\nThank you.\nWe will answer.\rYours');
  const paragraphs = [...page.querySelectorAll('p')];
  expect(paragraphs.map(({ innerHTML }) => innerHTML)).toEqual([
    'Dear resident,',
    'Thank you.<br>We will answer.<br>Yours',
  ]);
});

test('bold, emphasis and code, also inside each other', () => {
  const page = shown('**Call 999** or *wait*, __never__ _both_, ***at once***, **a *b* c**, `say **no**`.');
  const texts = (name: string) => [...page.querySelectorAll(name)].map(({ textContent }) => textContent);
  expect(texts('strong')).toEqual(['Call 999', 'never', 'at once', 'a b c']);
  expect(texts('em')).toEqual(['wait', 'both', 'at once', 'b']);
  expect(texts('code')).toEqual(['say **no**']);
});

test.each([
  ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
  ['a_name_in_one_word and **left open', 'a_name_in_one_word and **left open'],
  ['\\*not bold\\* and \\[not a link\\](tel:999)', '*not bold* and [not a link](tel:999)'],
  ['Dear [name], on [date] (see below)', 'Dear [name], on [date] (see below)'],
  ['**[half** a link](', '[half a link]('],
  ['`one', '`one'],
  ['``', '``'],
  ['so *****', 'so *****'],
])('what is no mark is text: %s', (typed, text) => {
  expect(shown(typed).textContent).toBe(text);
});

test.each([
  ['a line that names a place in brackets', 'Dear\n\n[name]: councillor\n\nSee [name].', 'p p p'],
  ['a line of hyphens under words', 'Yours\n---\nMember services', 'p hr p'],
  ['words that are set in', 'To\n\n    Ambleford Council', 'p p'],
  ['words in angle brackets', 'Ask <name> about **it**.\n\n<b>\n**Now**', 'p strong p br strong'],
])('%s keeps its words and makes nothing else of them', (_, typed, made) => {
  const page = shown(typed);
  expect([...page.querySelectorAll('div > div *')].map(({ localName }) => localName).join(' ')).toBe(made);
  const words = (text: string): string => text.replace(/[\s*]|---/g, '');
  expect(words(page.textContent ?? '')).toBe(words(typed));
});

test('headings begin under the title of the article, and never leave a level out', () => {
  shown('## Before\n\n#### On the day ##\n\n## After\n\n# Above\n\n#hashtag');
  const levels = screen
    .getAllByRole('heading')
    .map(({ localName, textContent }) => `${localName} ${textContent}`);
  expect(levels).toEqual(['h4 Before', 'h5 On the day', 'h5 After', 'h4 Above']);
  expect(screen.getByText('#hashtag').localName).toBe('p');
});

test('a heading in a quote or a list is no heading of the page', () => {
  shown('> # Notice\n\n- # Item');
  expect(screen.queryAllByRole('heading')).toEqual([]);
  expect(screen.getByText('Notice').closest('blockquote')).not.toBeNull();
});

test('lists inside lists, numbers as they were typed, and text that runs on', () => {
  shown('3. Tell us\n   - by phone\n   - by e-mail\n     at night too\n\n4. Keep it\nsafe\n\nEnd');
  const numbered = screen.getAllByRole('list')[0] as HTMLOListElement;
  expect(numbered.localName).toBe('ol');
  expect(numbered.start).toBe(3);
  expect([...numbered.children].map(({ localName }) => localName)).toEqual(['li', 'li']);
  const bullets = within(numbered.children[0] as HTMLElement).getByRole('list');
  expect(bullets.localName).toBe('ul');
  expect([...bullets.children].map(({ textContent }) => textContent)).toEqual([
    'by phone',
    'by e-mailat night too',
  ]);
  expect(numbered.children[1]?.textContent).toBe('Keep itsafe');
  expect(screen.getByText('End').closest('ol')).toBeNull();
});

test('another kind of mark begins another list, and a year at the start of a line begins none', () => {
  shown('- one\n- two\n1. first\n\nIt was in\n2024. That was a year.');
  expect(screen.getAllByRole('list').map(({ localName }) => localName)).toEqual(['ul', 'ol']);
  expect(screen.getByText(/That was a year/).localName).toBe('p');
});

test('quotes and boxed texts keep their shape', () => {
  const page = shown('> Dear\n>\n> Thank you\n\n```text\n<b>one</b>\n\n  two\n```\nAfter\n\n~~~\nleft open');
  expect([...page.querySelectorAll('blockquote p')].map(({ textContent }) => textContent)).toEqual([
    'Dear',
    'Thank you',
  ]);
  expect([...page.querySelectorAll('pre')].map(({ textContent }) => textContent)).toEqual([
    '<b>one</b>\n\n  two',
    'left open',
  ]);
  expect(screen.getByText('After').localName).toBe('p');
});

test('a table has heads, scrolls inside itself and can be reached by keyboard', () => {
  shown('| When | Who |\n| :--- | ---: |\n| Day | **Desk** |\n| Night |\n\nAfter');
  const region = screen.getByRole('region', { name: 'Table, scroll sideways to see all of it' });
  expect(region.tabIndex).toBe(0);
  expect(
    within(region)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['When', 'Who']);
  const rows = within(region).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Day', 'Desk'],
    ['Night', ''],
  ]);
  expect(within(region).queryByText('After')).toBeNull();
});

test('a line across', () => {
  expect(shown('one\n\n---\n\n* * *\n\ntwo').querySelectorAll('hr')).toHaveLength(2);
});
