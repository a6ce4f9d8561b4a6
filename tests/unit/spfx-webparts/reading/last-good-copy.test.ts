import { storedCopies } from '@councillor-safety/spfx-webparts/reading/last-good-copy';

const siteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety';
const copy = { savedAt: '2026-11-20T10:00:00.000Z', items: [{ id: '1', fields: { Title: 'Desk' } }] };
const copies = storedCopies(() => window.localStorage, siteUrl);

beforeEach(() => window.localStorage.clear());

test('what was kept is recalled, by list and by site', () => {
  copies.keep('Contacts', copy);
  expect(copies.recall('Contacts')).toEqual(copy);
  expect(copies.recall('Services')).toBeUndefined();
  expect(storedCopies(() => window.localStorage, `${siteUrl}2`).recall('Contacts')).toBeUndefined();
  copies.keep('Contacts', { ...copy, items: [] });
  expect(copies.recall('Contacts')?.items).toEqual([]);
});

test.each([
  'not JSON',
  'null',
  '7',
  '[]',
  '{}',
  '{"savedAt":7,"items":[]}',
  '{"savedAt":"yesterday","items":[]}',
  '{"savedAt":"2026-11-20T10:00:00.000Z"}',
  '{"savedAt":"2026-11-20T10:00:00.000Z","items":{}}',
  '{"savedAt":"2026-11-20T10:00:00.000Z","items":[null]}',
  '{"savedAt":"2026-11-20T10:00:00.000Z","items":[{"id":1,"fields":{}}]}',
  '{"savedAt":"2026-11-20T10:00:00.000Z","items":[{"id":"1"}]}',
  '{"savedAt":"2026-11-20T10:00:00.000Z","items":[{"id":"1","fields":null}]}',
])('what cannot be a copy is none: %s', (text) => {
  copies.keep('Contacts', copy);
  const key = window.localStorage.key(0) ?? '';
  window.localStorage.setItem(key, text);
  expect(copies.recall('Contacts')).toBeUndefined();
});

/** A device's storage of which one part fails. */
function failing(part: 'setItem' | 'getItem', error: Error): Storage {
  const real = window.localStorage;
  return {
    length: 0,
    clear: () => real.clear(),
    key: (at) => real.key(at),
    removeItem: (key) => real.removeItem(key),
    getItem: (key) => real.getItem(key),
    setItem: (key, value) => real.setItem(key, value),
    [part]: () => {
      throw error;
    },
  };
}

test('a full storage keeps nothing, not even what is older', () => {
  copies.keep('Contacts', copy);
  const full = new DOMException('full', 'QuotaExceededError');
  storedCopies(() => failing('setItem', full), siteUrl).keep('Contacts', { ...copy, items: [] });
  expect(copies.recall('Contacts')).toBeUndefined();
});

test('a storage that cannot be read means no copy', () => {
  copies.keep('Contacts', copy);
  expect(
    storedCopies(() => failing('getItem', new Error('broken')), siteUrl).recall('Contacts'),
  ).toBeUndefined();
});

test('a forbidden storage means no copy and no failure', () => {
  const forbidden = storedCopies(() => {
    throw new DOMException('denied', 'SecurityError');
  }, siteUrl);
  expect(() => forbidden.keep('Contacts', copy)).not.toThrow();
  expect(forbidden.recall('Contacts')).toBeUndefined();
});
