import {
  hubBlocks,
  moveBlock,
  readBlocks,
  shownBlocks,
  toggleBlock,
} from '@councillor-safety/core/hub/hub-blocks';

const named = (saved: unknown): string[] => readBlocks(saved).map(({ block }) => block);

describe('what the setting says', () => {
  test.each([[undefined], [null], ['contacts'], [{}], [[]]])('every block, when it says %j', (saved) => {
    expect(shownBlocks(readBlocks(saved))).toEqual([...hubBlocks]);
  });

  test('the council’s order', () => {
    const saved = [
      { block: 'support', shown: true },
      { block: 'contacts', shown: true },
    ];
    expect(named(saved)).toEqual(['support', 'contacts', 'ways-in', 'what-happens', 'bulletins', 'guidance']);
  });

  test('blocks that are switched off keep their place', () => {
    const saved = [
      { block: 'support', shown: false },
      { block: 'contacts', shown: true },
    ];
    expect(named(saved)[0]).toBe('support');
    expect(shownBlocks(readBlocks(saved))).not.toContain('support');
  });

  test('unknown and doubled names are dropped, and what is no line at all', () => {
    const saved = [
      { block: 'contacts', shown: false },
      { block: 'emergency', shown: false },
      { block: 'contacts', shown: true },
      null,
      'guidance',
      { shown: true },
    ];
    expect(named(saved)).toEqual(['contacts', 'ways-in', 'what-happens', 'support', 'bulletins', 'guidance']);
    expect(shownBlocks(readBlocks(saved))).not.toContain('contacts');
  });

  test('the emergency numbers are no block', () => {
    expect(hubBlocks.filter((block) => /emergency|strip/.test(block))).toEqual([]);
  });
});

describe('changing it', () => {
  const all = readBlocks(undefined);
  const order = (choices: typeof all): string[] => choices.map(({ block }) => block);

  test('one place up or down', () => {
    expect(order(moveBlock(all, { block: 'contacts', to: 'up' })).slice(0, 2)).toEqual([
      'contacts',
      'ways-in',
    ]);
    expect(order(moveBlock(all, { block: 'ways-in', to: 'down' })).slice(0, 2)).toEqual([
      'contacts',
      'ways-in',
    ]);
  });

  test('nothing moves past the ends', () => {
    expect(moveBlock(all, { block: 'ways-in', to: 'up' })).toBe(all);
    expect(moveBlock(all, { block: 'guidance', to: 'down' })).toBe(all);
  });

  test('switched off and on again in its place', () => {
    const off = toggleBlock(all, 'support');
    expect(order(off)).toEqual(order(all));
    expect(shownBlocks(off)).toEqual(['ways-in', 'contacts', 'what-happens', 'bulletins', 'guidance']);
    expect(toggleBlock(off, 'support')).toEqual(all);
  });
});
