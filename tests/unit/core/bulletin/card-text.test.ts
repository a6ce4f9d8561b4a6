import fc from 'fast-check';
import { faultsOf, linesOf, ofType, partsOf } from './card-check';
import { author, cardFor, content, picturesAt, withText } from './card-samples';

type Run = Readonly<Record<string, unknown>>;
const runsOf = (text: string): Run[] => ofType(withText(text), 'TextRun');
/** The lines of a section's text, without what stands around it. */
const section = (text: string): string[] => {
  const lines = linesOf(withText(text));
  return lines.slice(lines.indexOf('# H') + 1, lines.indexOf('(I have read and understood)'));
};

test('bold and links are marked, and a link can be told without its colour', () => {
  const runs = runsOf('Do **not** open [the door](https://ambleford.example/door?a=1#b).');
  expect(runs).toContainEqual({ type: 'TextRun', text: 'not', weight: 'Bolder' });
  expect(runs).toContainEqual({
    ...{ type: 'TextRun', text: 'the door', color: 'Accent', underline: true },
    selectAction: { type: 'Action.OpenUrl', url: 'https://ambleford.example/door?a=1#b' },
  });
  expect(runs.filter((run) => run['selectAction'])).toHaveLength(1);
});

test('a heading with a link keeps the link', () => {
  const [run] = runsOf('## [Doors](https://ambleford.example/door)').filter(({ text }) => text === 'Doors');
  expect(run).toMatchObject({ weight: 'Bolder', selectAction: { url: 'https://ambleford.example/door' } });
});

describe('what was typed is never read as Markdown a second time', () => {
  test.each([
    ['\\*\\*a\\*\\*', '**a**'],
    ['\\[a\\](https://x.example)', '[a](https://x.example)'],
    ['[a](javascript:alert)', 'a (javascript:alert)'],
    ['[a](http://x.example)', 'a (http://x.example)'],
    ['<b>a</b>', '<b>a</b>'],
    ['{{DATE(2026-01-01T00:00:00Z)}}', '{\u2060{DATE(2026-01-01T00:00:00Z)}}'],
  ])('%s', (typed, line) => {
    expect(section(typed)).toEqual([line]);
    expect(ofType(withText(typed), 'Action.OpenUrl')).toEqual([]);
  });

  test.each(['# a [b](https://x.example) *c*', '**a** _b_ `c`', '<a href="x">', '- a', '1. a'])(
    'nor is a title or a heading: %s',
    (typed) => {
      const { sections } = content;
      const card = cardFor({
        content: { ...content, title: typed, sections: sections.map((one) => ({ ...one, heading: typed })) },
      });
      for (const { text } of ofType(card, 'TextBlock')) {
        expect(text).not.toMatch(/^[#\-\d<*]|[*`~]|\]\(|(?<!\u2060)_|_(?!\u2060)|<(?!\u2060)/);
      }
    },
  );
});

test('names are one line, whatever is in the directory', () => {
  const name = `Cllr\nA\u202e${'b'.repeat(400)}`;
  const lines = linesOf(cardFor({ author: { ...author, name }, questionsReadBy: name }));
  expect(lines).toContain(`Cllr A${'b'.repeat(73)}…`);
  expect(lines.join('\n')).not.toContain('\u202e');
});

test('whatever is written is a card that can be sent, and no link in it is other than https', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '**',
          '[a](',
          ')',
          'https://x.example',
          'javascript:a',
          '\n',
          '- ',
          '# ',
          '1. ',
          ' a ',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(typed, typed, (text, words) => {
      const card = cardFor({
        content: {
          ...{ ...content, title: words },
          sections: content.sections.map((one) => ({ ...one, heading: words, text })),
        },
        author: { ...author, name: words, office: words },
        foot: { kind: 'approval', as: 'second-officer', askedBy: words, why: text },
      });
      expect(faultsOf(card)).toEqual([]);
      for (const part of partsOf(card)) {
        const { url } = part;
        if (typeof url === 'string') expect(new URL(url).protocol).toBe('https:');
      }
      // Half of a pair of code units makes this throw.
      expect(() => encodeURIComponent(linesOf(card).join())).not.toThrow();
      expect(ofType(card, 'Image').every(({ url }) => String(url).startsWith(`${picturesAt}/`))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
