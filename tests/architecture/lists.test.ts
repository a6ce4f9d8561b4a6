import { allLists } from '@councillor-safety/core/all-lists';
import { indexedColumns } from '@councillor-safety/core/sharepoint/list-definition';

const columnsOf = (list: (typeof allLists)[number]) => Object.values(list.columns);
const twice = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);
const builtIn = [
  'Title',
  'Id',
  'ID',
  'Created',
  'Modified',
  'Author',
  'Editor',
  'Attachments',
  'ContentType',
  'Status',
];

describe('lists that SharePoint can hold', () => {
  test('no two have one name on one site', () => {
    expect(twice(allLists.map(({ site, name }) => `${site}/${name}`))).toEqual([]);
  });

  describe.each(allLists.map((list) => [list.name, list] as const))('%s', (name, list) => {
    const names = columnsOf(list).map((column) => column.name);
    const made = columnsOf(list).filter((column) => !column.builtIn);

    test('has at most 20 indexes', () => {
      expect(indexedColumns(list).length).toBeLessThanOrEqual(20);
    });

    test('has names that SharePoint keeps as they are: ASCII PascalCase of at most 32 characters', () => {
      expect([name, ...names].filter((each) => !/^[A-Z][A-Za-z0-9]{0,31}$/.test(each))).toEqual([]);
    });

    test('names no column twice, nor after one that SharePoint makes itself', () => {
      expect(twice(names.map((each) => each.toLowerCase()))).toEqual([]);
      expect(made.filter(({ name: each }) => builtIn.includes(each))).toEqual([]);
    });

    test('has no X beside XId or XLookupId, which SharePoint confuses', () => {
      expect(
        names.filter((each) => names.includes(`${each}Id`) || names.includes(`${each}LookupId`)),
      ).toEqual([]);
    });

    test('indexes only what can be indexed', () => {
      const never = ['note', 'json', 'multiChoice'];
      expect(columnsOf(list).filter((column) => column.indexed && never.includes(column.type))).toEqual([]);
    });

    test('keeps text within the 255 characters of a SharePoint column', () => {
      const long = columnsOf(list).filter((column) => column.type === 'text' && column.maxLength > 255);
      expect(long).toEqual([]);
    });
  });
});
