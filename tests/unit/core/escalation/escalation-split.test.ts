import fc from 'fast-check';
import type { Unheard } from '@councillor-safety/core/escalation/escalation';
import {
  beginningOf,
  partsOf,
  piecesOf,
  relayLimits,
} from '@councillor-safety/core/escalation/escalation-split';
import { withUnheard } from '@councillor-safety/core/escalation/escalation-unheard';

const lengthOf = (text: string): number => Array.from(text).length;
const family = '👩‍👩‍👧‍👦';

describe('a text in pieces', () => {
  it.each([
    ['after a paragraph', 'One two.\n\nThree four', ['One two.\n\n', 'Three four']],
    ['after a line', 'One, two.\nThree four', ['One, two.\n', 'Three four']],
    ['after a word', 'One two three four', ['One two ', 'three four']],
    ['in a word that is too long', 'abcdefghijklmnop', ['abcdefghijkl', 'mnop']],
    ['not at all when it is short enough', 'abcdefghijkl', ['abcdefghijkl']],
  ])('is parted %s', (_where, text, pieces) => {
    expect(piecesOf(text, 12)).toEqual(pieces);
  });

  it('is not parted after a paragraph that is only the very beginning', () => {
    expect(piecesOf('A\n\nbcde fghij klm', 12)[0]).toBe('A\n\nbcde ');
  });

  it('keeps what people see as one character in one piece', () => {
    expect(piecesOf(family.repeat(4), 10)).toEqual([family, family, family, family]);
    expect(piecesOf('e\u0301'.repeat(4), 3)).toEqual(['e\u0301', 'e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('cuts a character of a thousand marks rather than not at all', () => {
    const marks = `e${'\u0301'.repeat(1_000)}`;
    expect(piecesOf(marks, 300).map(lengthOf)).toEqual([300, 300, 300, 101]);
  });

  it('loses nothing and keeps to its length, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\n\n', 'é', '👍🏽', family, '\ud83d', 'word ');
    const texts = fc.array(unit, { maxLength: 200 }).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const pieces = piecesOf(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(lengthOf(piece)).toBeLessThanOrEqual(limit);
        expect(pieces).not.toContain('');
        expect(beginningOf(text, limit)).toBe(pieces[0] ?? '');
      }),
    );
  });
});

describe('a text for the chat', () => {
  it('is one message up to its limit, and two after it', () => {
    expect(partsOf('a'.repeat(relayLimits.part)).parts).toHaveLength(1);
    expect(partsOf('a'.repeat(relayLimits.part + 1)).parts).toHaveLength(2);
  });

  it('is not cut at twenty messages, and is after them', () => {
    const full = 'a'.repeat(relayLimits.part * relayLimits.parts);
    expect([partsOf(full).parts.length, partsOf(full).cut]).toEqual([20, false]);
    expect([partsOf(`${full}a`).parts.length, partsOf(`${full}a`).cut]).toEqual([20, true]);
  });

  it('has no parts of nothing but space', () => {
    expect(partsOf(`One${' '.repeat(10_000)}two`).parts).toEqual(['One', 'two']);
  });
});

describe('what is kept until it can be heard', () => {
  const message = (key: string, more: Partial<Unheard> = {}): Unheard => ({
    key,
    from: 'councillor',
    kind: 'text',
    text: key,
    edited: false,
    cut: false,
    ...more,
  });
  const kept = (messages: readonly Unheard[]) =>
    messages.reduce((before, each) => withUnheard(before, each), {
      unheard: [] as Unheard[],
      cutFrom: [] as Unheard['from'][],
    });

  it('is thirty messages; of more, the first two become one and nothing is lost', () => {
    const { unheard } = kept(Array.from({ length: 40 }, (_, index) => message(`m${index}`)));
    expect(unheard).toHaveLength(30);
    expect(unheard[0]?.text.split('\n\n')).toEqual(Array.from({ length: 11 }, (_, index) => `m${index}`));
    expect(unheard.at(-1)?.text).toBe('m39');
  });

  it('does not mix the two sides, nor texts and pictures', () => {
    const mixed = Array.from({ length: 33 }, (_, index) =>
      message(
        `m${index}`,
        [{ from: 'helper' } as const, { kind: 'picture', text: '' } as const, {}][index % 3],
      ),
    );
    const { unheard } = kept(mixed);
    expect(unheard).toHaveLength(30);
    expect(unheard.filter(({ kind }) => kind === 'picture')).toHaveLength(11);
    for (const side of ['helper', 'councillor'] as const) {
      const said = unheard.filter(({ from, kind }) => from === side && kind === 'text');
      const expected = mixed.filter(({ from, kind }) => from === side && kind === 'text');
      expect(said.map(({ text }) => text).join('\n\n')).toBe(expected.map(({ text }) => text).join('\n\n'));
    }
  });

  it('drops the oldest picture when there are nothing but pictures', () => {
    const pictures = Array.from({ length: 31 }, (_, index) =>
      message(`p${index}`, { kind: 'picture', text: '' }),
    );
    expect(kept(pictures).unheard.map(({ key }) => key)).toEqual(pictures.slice(1).map(({ key }) => key));
  });

  it('cuts the end off the longest text, and leaves short ones whole', () => {
    const { unheard, cutFrom } = kept([
      message('first'),
      message('long', { text: 'a'.repeat(100_000) }),
      message('last'),
    ]);
    expect(unheard.map(({ text, cut }) => [text.length, cut])).toEqual([
      [5, false],
      [19_991, true],
      [4, false],
    ]);
    expect(cutFrom).toEqual([]);
    const longer = withUnheard({ unheard }, message('again', { from: 'helper', text: 'b'.repeat(50_000) }));
    expect(longer.cutFrom).toEqual(['helper']);
    expect(longer.unheard.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(20_000);
  });

  it('takes new words for a message in the place of the old', () => {
    const { unheard } = kept([message('m1'), message('m2'), message('m1', { text: 'better' })]);
    expect(unheard.map(({ text }) => text)).toEqual(['better', 'm2']);
  });
});
