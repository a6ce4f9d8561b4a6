import { byName, byPlace } from '@councillor-safety/core/hub/hub-order';

it('sorts names as people do', () => {
  expect(['Ward 10', 'ward 2', 'Éire line', 'Zone', 'exit'].sort(byName)).toEqual([
    'Éire line',
    'exit',
    'ward 2',
    'Ward 10',
    'Zone',
  ]);
});

it('puts what has no place of its own last, and takes the alphabet between equals', () => {
  const places = [
    { name: 'd' },
    { name: 'c', sortOrder: 2 },
    { name: 'b' },
    { name: 'a', sortOrder: 2 },
    { name: 'e', sortOrder: -1 },
  ];
  expect(places.sort(byPlace).map(({ name }) => name)).toEqual(['e', 'a', 'c', 'b', 'd']);
});
