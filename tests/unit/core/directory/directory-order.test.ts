import type { Service } from '@councillor-safety/core/directory/directory';
import { helpsIn, mostNeededFirst } from '@councillor-safety/core/directory/directory-order';

const service = (name: string, more: Partial<Service> = {}): Service => ({
  ...{ id: name, name, categories: [], nations: [], audience: [] },
  ...more,
});

describe('where a service helps', () => {
  test.each([
    ['everywhere, when it names no nation', [], 'Scotland', true],
    ['in a nation it names', ['England', 'Wales'], 'Wales', true],
    ['not in one it leaves out', ['England', 'Wales'], 'Scotland', false],
  ] as const)('%s', (_case, nations, nation, helps) => {
    expect(helpsIn(service('a', { nations }), nation)).toBe(helps);
  });
});

test('crisis first, then the council, then the rest, each in the order it came', () => {
  const given = [
    service('A national', { reach: 'National' }),
    service('B council', { reach: 'Council' }),
    service('C crisis', {
      reach: 'National',
      categories: ['Stress and mental health', 'Crisis, day or night'],
    }),
    service('D national'),
    service('E council', { reach: 'Council' }),
    service('F crisis of the council', { reach: 'Council', categories: ['Crisis, day or night'] }),
  ];
  expect(
    mostNeededFirst(given)
      .map(({ name }) => name[0])
      .join(''),
  ).toBe('CFBEAD');
  expect(given[0]?.name).toBe('A national');
});
