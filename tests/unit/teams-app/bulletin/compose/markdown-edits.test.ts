import {
  applyEdit,
  insertLink,
  insertMarkdown,
  markedIn,
  toggleBold,
  toggleLines,
  type Marked,
  type TextEdit,
} from '@councillor-safety/teams-app/bulletin/compose/markdown-edits';

/** A text with its marked part between two bars. */
function marked(shown: string): Marked {
  const [before = '', inside = '', rest = ''] = shown.split('|');
  return { text: before + inside + rest, from: before.length, to: before.length + inside.length };
}
function done({ text }: Marked, { from, to, words, mark: [start, end] }: TextEdit): string {
  const after = text.slice(0, from) + words + text.slice(to);
  return `${after.slice(0, start)}|${after.slice(start, end)}|${after.slice(end)}`;
}
const bold = (shown: string): string => done(marked(shown), toggleBold(marked(shown), 'bold words'));
const lines = (shown: string, sign: '## ' | '- '): string =>
  done(marked(shown), toggleLines(marked(shown), sign));

test.each([
  ['say |this| now', 'say **|this|** now'],
  ['say **|this|** now', 'say |this| now'],
  ['say |this |now', 'say **|this|** now'],
  ['say || now', 'say **|bold words|** now'],
  ['|one\n\ntwo|', '**|one**\n\n**two|**'],
  ['||', '**|bold words|**'],
])('bold: %j', (before, after) => {
  expect(bold(before)).toBe(after);
});

test.each([
  ['one\nt||wo', '- ', 'one\n- two||'],
  ['one\n- t||wo', '- ', 'one\ntwo||'],
  ['|one\n\ntwo|\nthree', '- ', '|- one\n\n- two|\nthree'],
  ['1. o||ne', '- ', '- one||'],
  ['- o||ne', '## ', '## one||'],
  ['||', '## ', '## ||'],
] as const)('lines: %j with %j', (before, sign, after) => {
  expect(lines(before, sign)).toBe(after);
});

test('a link takes the place of what was marked, and its signs mean nothing', () => {
  const before = marked('see |here| now');
  const link = { words: 'a [new] *page*', href: 'https://www.example.gov.uk/a_(b)' };
  expect(done(before, insertLink(before, link))).toBe(
    'see [a \\[new\\] \\*page\\*](https://www.example.gov.uk/a_%28b%29)|| now',
  );
});

test.each([
  ['one|| two', 'words', 'onewords|| two'],
  ['one||two', '## Head\n\nWords', 'one\n\n## Head\n\nWords||\n\ntwo'],
  ['one\n||', '- item', 'one\n- item||'],
  ['||', '- item', '- item||'],
])('pasted: %j and %j', (before, words, after) => {
  expect(done(marked(before), insertMarkdown(marked(before), words))).toBe(after);
});

test('an edit is typed into the field where the browser can do that, so that it can be undone', () => {
  const area = document.body.appendChild(document.createElement('textarea'));
  area.value = 'say this';
  area.setSelectionRange(4, 8);
  const typed: unknown[] = [];
  Object.assign(document, {
    execCommand: (...said: unknown[]) => {
      typed.push([...said, area.selectionStart, area.selectionEnd]);
      area.setRangeText(String(said[2]), area.selectionStart, area.selectionEnd, 'end');
      return true;
    },
  });
  applyEdit(area, toggleBold(markedIn(area), ''));
  Reflect.deleteProperty(document, 'execCommand');
  expect(typed).toEqual([['insertText', false, '**this**', 4, 8]]);
  expect([area.value, area.selectionStart, area.selectionEnd]).toEqual(['say **this**', 6, 10]);
  expect(document.activeElement).toBe(area);
});
