import fc from 'fast-check';
import * as cards from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { complaintsOf, shownIn, sizeOf } from '../support/card-check';
import { relaySay, sampleNow, sampleReference as reference, standingSay } from '../support/sample-says';

const limit = 28_000;
const crowd = (howMany: number, name: string) =>
  Array.from({ length: howMany }, (_, index) => ({
    id: personIdSchema.parse(`50000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
    name: `${index} ${name}`,
    offices: ['monitoring-officer' as const],
  }));

describe.each([
  ['long names', 'Q'.repeat(400)],
  ['names of four bytes a letter', '𐌰'.repeat(400)],
])('the largest choice of people, with %s', (_what, name) => {
  test.each([20, 500])('%d people', (howMany) => {
    const people = crowd(howMany, name);
    const excluded = people.slice(0, 20).map(({ id }) => id);
    for (const { card } of [
      cards.choosePersonMessage({ people, excluded }),
      cards.chooseExcludedMessage({ people, excluded }),
      cards.chooseColleagueMessage({ reference, people }),
    ]) {
      expect(sizeOf(card)).toBeLessThan(limit);
      expect(complaintsOf(card)).toEqual([]);
    }
  });
});

test('whom it leaves out is said', () => {
  const { card } = cards.choosePersonMessage({ people: crowd(90, 'Imani') });
  const shown = shownIn(card);
  expect(shown).toContain('49 Imani');
  expect(shown).not.toContain('50 Imani');
  expect(shown).toContain('The list shows the first 50.');
});

describe('the largest message that is passed on', () => {
  const render = (text: string) => cards.renderSay(relaySay({ text }), { now: sampleNow });
  test.each([
    ['letters', 'a'.repeat(3_500)],
    ['four bytes each', '😀'.repeat(3_500)],
    ['a new line after each letter', 'a\n'.repeat(1_750)],
    ['nothing but new lines', '\n'.repeat(3_500)],
    ['double spaces', 'a  '.repeat(1_166)],
    ['braces', '{{'.repeat(1_750)],
    ['quotation marks', '"\\'.repeat(1_750)],
    ['tabs', '\t'.repeat(3_500)],
    ['from right to left', 'אב\n'.repeat(1_166)],
  ])('%s', (_what, text) => {
    const { card } = render(text);
    expect(sizeOf(card)).toBeLessThan(limit);
    expect(complaintsOf(card)).toEqual([]);
  });

  test('whatever is written is a card that can be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_500 }), fc.string(), (text, from) => {
        const { card } = cards.renderSay(relaySay({ text, from }), { now: sampleNow });
        expect(complaintsOf(card)).toEqual([]);
        expect(sizeOf(card)).toBeLessThan(limit);
        // Half of a pair of code units makes this throw.
        expect(() => encodeURIComponent(shownIn(card))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

test('the numbers of a council that has given all it can', () => {
  const phones = Array.from({ length: 6 }, (_, index) => ({
    label: `${index} ${'L'.repeat(58)}`,
    phone: '01632 960123 ext 123456',
  }));
  for (const { card } of [
    cards.numbersMessage(phones),
    cards.renderSay(standingSay({ broadcast: true, phones }), { now: sampleNow }),
  ]) {
    expect(complaintsOf(card)).toEqual([]);
    expect(sizeOf(card)).toBeLessThan(limit);
    for (const { label } of phones) expect(shownIn(card)).toContain(label);
  }
});
