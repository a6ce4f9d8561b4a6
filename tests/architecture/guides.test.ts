import { allFiles, codeFiles, textOf } from './house';

const guides = allFiles.filter((file) => file.startsWith('docs/guides/'));
/** What the product says: all of its sources, since the words of a button may stand in any of them. */
const said = codeFiles.filter((file) => /^(core|bot|teams-app|spfx-webparts)\/src\//.test(file)).map(textOf);

/** Names of buttons and screens stand in italics. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/_([A-Z][^_]+)_/g)].map(([, name = '']) => name);

describe('the one-page guides', () => {
  test('there is one for each of those who use it daily', () => {
    expect(guides).toEqual(['champion', 'councillor', 'officer'].map((who) => `docs/guides/${who}.md`));
  });

  test.each(guides)('%s calls buttons and screens by the names that they have', (guide) => {
    const names = namesIn(textOf(guide));
    expect(names).not.toHaveLength(0);
    expect(names.filter((name) => !said.some((text) => text.includes(name)))).toEqual([]);
  });

  test.each(guides)('%s is one page', (guide) => {
    const words =
      textOf(guide)
        .replace(/!?\[[^\]]*\]\([^)]*\)/g, '')
        .match(/[\p{L}’]+/gu) ?? [];
    expect(words.length).toBeLessThanOrEqual(400);
  });
});
