import { readMarkdown } from '@councillor-safety/spfx-webparts/guidance/markdown';
import { plainText } from '@councillor-safety/spfx-webparts/guidance/markdown-plain';

const plain = (text: string): string => plainText(readMarkdown(text)?.children ?? []);

test('a letter keeps its paragraphs and lines and loses its marks', () => {
  expect(
    plain('> Dear **[name]**\n>\n> Thank you for *writing*.\n> We `will` answer.\n>\n> ---\n>\n> Yours'),
  ).toBe('Dear [name]\n\nThank you for writing.\nWe will answer.\n\nYours');
});

test('a link says where it leads, once', () => {
  expect(
    plain('[our page](https://a.example/x), https://b.example/y, [me@a.example](mailto:me@a.example)'),
  ).toBe('our page (https://a.example/x), https://b.example/y, me@a.example');
});

test('lists and tables can be read', () => {
  expect(plain('4. one\n   - inner\n5. two\n\n|a|b|\n|-|-|\n|c|d|\n\n# Head')).toBe(
    '4. one\n   - inner\n5. two\n\na\tb\nc\td\n\nHead',
  );
});

test('a boxed text is copied as it stands', () => {
  expect(plain('```\n**kept**\n\n  so\n```')).toBe('**kept**\n\n  so');
});
