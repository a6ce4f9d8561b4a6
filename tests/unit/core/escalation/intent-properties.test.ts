import fc from 'fast-check';
import { dangerPhrases } from '@councillor-safety/core/escalation/escalation-danger';
import { intents, understand } from '@councillor-safety/core/escalation/escalation-intent';
import { Phrases, phraseOf } from '@councillor-safety/core/escalation/escalation-intent-matching';
import { tokensOf, wordLimits } from '@councillor-safety/core/escalation/escalation-intent-tokens';
import { intentSentences } from './intent-sentences';

const noWords: readonly string[] = [];
const read = (text: string) => understand(text, { dangerWords: noWords });
const inDanger = intentSentences.filter(({ danger, text }) => danger && /\p{L}/u.test(text));
const sentence = fc.constantFrom(...inDanger.map(({ text }) => text));
const ordinary = fc
  .array(
    fc.constantFrom('budget', 'agenda', 'thanks', 'the', 'bins', 'no', 'not', 'ok', 'fine', 'yes', 'minutes'),
    {
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));

describe('whatever is written', () => {
  test('is understood as one of the things there are, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { intent, danger, words } = read(text);
        expect(intents).toContain(intent);
        expect(typeof danger).toBe('boolean');
        expect(words).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('capital letters, curly apostrophes, accents and marks that nobody sees change nothing', () => {
    for (const { text, intent, danger } of intentSentences) {
      const same = { intent, danger };
      expect(read(text.toUpperCase())).toMatchObject(same);
      expect(read(text.replaceAll("'", '’'))).toMatchObject(same);
      expect(read(`  ${text.replaceAll(' ', '\u200b  ')} `)).toMatchObject(same);
      expect(read(text.replaceAll('e', 'e\u0301'))).toMatchObject(same);
    }
  });
});

describe('danger', () => {
  test('stays danger with a sentence before it and another after it', () => {
    fc.assert(
      fc.property(sentence, ordinary, ordinary, (text, before, after) => {
        expect(read(`${before}. ${text}. ${after}.`)).toMatchObject({ danger: true });
      }),
    );
  });

  test('stays danger within one breath, whatever harmless words run into it', () => {
    const words = fc.array(fc.constantFrom('hedges', 'parking', 'thanks', 'bins', 'ok', 'yes', 'tuesday'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(sentence, words, words, (text, before, after) => {
        expect(read([...before, text, ...after].join(' '))).toMatchObject({ danger: true });
      }),
    );
  });

  test('is seen at the beginning and at the end of the longest letter', () => {
    const long = 'the budget was late again '.repeat(4_000);
    expect(read(`He has a gun. ${long}`).danger).toBe(true);
    expect(read(`${long}. He has a gun.`).danger).toBe(true);
    expect(read(long).danger).toBe(false);
  });

  test('has well over a hundred phrases, and each of them is one', () => {
    expect(dangerPhrases.length).toBeGreaterThan(100);
    const missed = dangerPhrases
      .map((line) => line.split(/\s+/).map((place) => place.split('|')[0]))
      .filter((words) => !read(words.join(' ')).danger)
      .map((words) => words.join(' '));
    expect(missed).toEqual([]);
  });

  test('the council adds words of its own, slips forgiven, and nothing excuses them', () => {
    const dangerWords = ['code purple', 'fire safety'];
    const own = (text: string) => understand(text, { dangerWords }).danger;
    expect(read('code purple').danger).toBe(false);
    expect(own('we have a Code Purple here')).toBe(true);
    expect(own('code pruple')).toBe(true);
    expect(read('fire safety').danger).toBe(false);
    expect(own('fire safety')).toBe(true);
    expect(understand('code purple', { dangerWords: ['', '  ', '🙂'] }).danger).toBe(false);
  });
});

describe('slips of the pen', () => {
  const swapped = (word: string, at: number): string =>
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

  test.each([
    ['threat'],
    ['weapon'],
    ['attack'],
    ['threatened'],
    ['stalker'],
    ['bleeding'],
    ['following', ' me'],
    ['outside', ' my house'],
  ])('in "%s" are forgiven wherever they are', (word, rest = '') => {
    const slips = Array.from({ length: word.length - 1 }, (_, at) => [swapped(word, at), without(word, at)]);
    const missed = slips.flat().filter((slip) => !read(`${slip}${rest}`).danger);
    // That is another word.
    expect(missed.filter((slip) => slip !== 'treat')).toEqual([]);
  });

  test('ordinary words that look like ours mean themselves', () => {
    for (const text of [
      'he will treat us',
      'the thread of it',
      'attach the file',
      'we paid the bill',
      'dear all',
    ])
      expect(read(text)).toMatchObject({ danger: false, intent: 'other' });
  });
});

describe('work is bounded', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const scrambled = (count: number): string =>
    Array.from({ length: count }, (_, at) =>
      [7, 11, 13, 17, 19, 23, 5, 3].map((step) => letters.charAt((at * step + step) % 26)).join(''),
    ).join(' ');

  test.each([
    ['misspelt words', scrambled(12_000)],
    ['one word', 'a'.repeat(100_000)],
    ['words of ours', 'my door '.repeat(12_500)],
    ['pictures', '🔪'.repeat(50_000)],
    ['signs', '?!'.repeat(50_000)],
  ])('of 100 kB of %s at most two thousand words are looked at', (_what, text) => {
    const { first, last } = wordLimits;
    expect(tokensOf(text).length).toBeLessThanOrEqual(first + last);
    expect(read(text).words).toBeLessThanOrEqual(first + last);
  });

  test('comparing letters ends when the budget does, and words that are right are still found', () => {
    const phrases = new Phrases([phraseOf('threatened', 'danger' as const)], {});
    const slips = [...letters].flatMap((letter) =>
      [1, 3, 5, 7].map((at) => `threatened`.slice(0, at) + letter + 'threatened'.slice(at + 1)),
    );
    const budget = { left: 500 };
    const found = phrases.find(tokensOf(`${slips.join(' ')} threatened`), budget);
    expect(budget.left).toBeLessThan(0);
    expect(budget.left).toBeGreaterThan(-500);
    expect(found.length).toBeLessThan(20);
    expect(found.at(-1)?.from).toBe(slips.length);
  });
});
