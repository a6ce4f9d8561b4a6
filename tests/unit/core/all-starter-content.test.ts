import { allLists } from '@councillor-safety/core/all-lists';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';
import { starterContent } from '@councillor-safety/core/all-starter-content';

const content = starterContent(new Date('2026-11-20T23:30:00Z'));
const fieldsOf = (name: string) =>
  content
    .filter(({ list }) => list.name === name)
    .flatMap(({ list, records }) => records.map((record) => newFields(list, record)));

it('is for the lists of the hub that people edit, and no other', () => {
  const names = content.map(({ list }) => list.name);
  expect(names.sort()).toEqual(['Contacts', 'Guidance', 'SearchWords', 'Services']);
  expect(content.every(({ list }) => allLists.includes(list) && list.site === 'hub')).toBe(true);
});

it.each(content.map(({ list }) => [list.name]))('%s: each item fits and has a title of its own', (name) => {
  const titles = fieldsOf(name).map(({ Title }) => Title);
  expect(titles.length).toBeGreaterThan(0);
  expect(new Set(titles).size).toBe(titles.length);
});

it('claims nothing as checked or as the council’s own', () => {
  expect(fieldsOf('Services').filter((fields) => 'VerifiedOn' in fields)).toEqual([]);
  expect(fieldsOf('Guidance').every(({ StarterText }) => StarterText === true)).toBe(true);
});

it('is due for review in a year', () => {
  const days = fieldsOf('Guidance').map(({ ReviewBy }) => ReviewBy);
  expect(new Set(days)).toEqual(new Set(['2027-11-20T12:00:00Z']));
});
