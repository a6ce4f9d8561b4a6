import { serviceCategories } from '@councillor-safety/core/directory/directory-lists';
import { filtersIn, hashWith, noFilters } from '@councillor-safety/spfx-webparts/directory/directory-address';

const some = { ...noFilters, category: 'Online abuse', openNow: true, free: true } as const;

describe('filters in the page’s address', () => {
  test('are neutral codes, never words', () => {
    expect(hashWith('', some, noFilters)).toBe('#d=c3,o,f');
    for (const category of serviceCategories) {
      expect(hashWith('', { ...noFilters, category }, noFilters)).toMatch(/^#d=c\d{1,2}$/);
    }
  });

  test('come back as they were put in', () => {
    for (const category of [undefined, ...serviceCategories])
      for (const openNow of [true, false])
        for (const confidential of [true, false]) {
          const filters = { category, openNow, free: false, confidential };
          const back = filtersIn(
            hashWith('', filters, { ...noFilters, category: 'Money and work', free: true }),
          );
          expect(back).toEqual(filters);
        }
  });

  test('nothing but what the page shows anyway is not in the address', () => {
    expect(hashWith('', noFilters, noFilters)).toBe('');
    expect(hashWith('#d=c3', noFilters, noFilters)).toBe('');
    expect(hashWith('#d=c3', some, some)).toBe('');
  });

  test('everything, where the page shows one kind first, is said', () => {
    expect(hashWith('', noFilters, some)).toBe('#d=a');
    expect(filtersIn('#d=a')).toEqual(noFilters);
  });

  test('what else stands in the address stays', () => {
    expect(hashWith('#section-2', some, noFilters)).toBe('#section-2&d=c3,o,f');
    expect(hashWith('#g=7&d=c1&viewid=9', some, noFilters)).toBe('#g=7&viewid=9&d=c3,o,f');
    expect(hashWith('#g=7&d=c1', noFilters, noFilters)).toBe('#g=7');
    expect(hashWith('#d=2026-11-20', some, noFilters)).toBe('#d=2026-11-20&d=c3,o,f');
  });

  test.each(['', '#', '#section-2', '#d=2026-11-20', '#dd=c3', '#d=c3,x', '#d=<b>'])(
    '%s holds none',
    (hash) => {
      expect(filtersIn(hash)).toBeUndefined();
    },
  );

  test('a category that is not there is none', () => {
    expect(filtersIn('#d=c0')?.category).toBeUndefined();
    expect(filtersIn('#d=c99,o')).toEqual({ ...noFilters, openNow: true, category: undefined });
  });
});
