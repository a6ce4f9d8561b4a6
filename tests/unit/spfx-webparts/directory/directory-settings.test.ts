import { settingFaults, usualCategory } from '@councillor-safety/spfx-webparts/directory/directory-settings';

test('settings that cannot be used are named, and no others', () => {
  expect(settingFaults({})).toEqual([]);
  expect(settingFaults({ hubSiteUrl: '', nation: 'Wales', defaultCategory: 'Online abuse' })).toEqual([]);
  expect(
    settingFaults({ hubSiteUrl: 'safety', nation: 'Utopia', correctionsEmail: 'x', defaultCategory: 'Gone' }),
  ).toEqual(['hubSiteUrl', 'nation', 'correctionsEmail', 'defaultCategory']);
});

test('a kind of help that is not in the list is as none', () => {
  expect(usualCategory({ defaultCategory: 'Online abuse' })).toBe('Online abuse');
  expect(usualCategory({ defaultCategory: 'Gone' })).toBeUndefined();
  expect(usualCategory({})).toBeUndefined();
});
