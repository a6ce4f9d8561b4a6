import { z } from 'zod';
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

    test('says how long it is kept, by columns that it really has', () => {
      const { keep } = list;
      expect(keep.why).toMatch(/^[A-Z].*\.$/);
      const others = allLists.filter((other) => other.site === list.site || other.site === 'hub');
      const keyOf = (other: string, key: string) => others.find((each) => each.name === other)?.columns[key];
      if (keep.kind === 'after') {
        expect(list.columns[keep.clock]).toMatchObject({ type: 'dateTime', indexed: true });
        expect(keep.months).toBeGreaterThan(0);
        for (const { column, list: other, by } of keep.standsWith ?? []) {
          expect(list.columns[column]?.type).toBe('text');
          expect(keyOf(other, by)).toMatchObject({ unique: true });
        }
        if (keep.latestStays !== undefined)
          expect(list.columns[keep.latestStays]).toMatchObject({ type: 'number', indexed: true });
      }
      if (keep.kind === 'with') {
        expect(list.columns[keep.by]).toMatchObject({ type: 'text', indexed: true });
        for (const parent of keep.lists) expect(keyOf(parent, keep.by)).toMatchObject({ unique: true });
      }
      if (keep.kind === 'while-in-use' && keep.until) {
        expect(list.columns[keep.until.column]).toMatchObject({ type: 'choice', indexed: true });
        expect(list.columns[keep.until.column]).toHaveProperty(
          'choices',
          expect.arrayContaining([keep.until.equals]),
        );
      }
    });

    test('says where ids of files stand, so that an import can put the new ones there', () => {
      const silent = columnsOf(list).filter(
        (column) =>
          column.type === 'json' &&
          column.fileIds === undefined &&
          /driveItemId/i.test(
            JSON.stringify(z.toJSONSchema(column.schema, { unrepresentable: 'any', io: 'input' })),
          ),
      );
      expect(silent.map((column) => column.name)).toEqual([]);
    });

    test('names libraries of its own site where ids of files stand', () => {
      const places = columnsOf(list).flatMap((column) =>
        column.type === 'json' ? (column.fileIds ?? []) : [],
      );
      const libraries = allLists.filter(({ site, kind }) => site === list.site && kind === 'documents');
      const wrong = places.filter(({ library }) => !libraries.some((each) => each.name === library));
      expect(wrong).toEqual([]);
    });

    test('keeps text within the 255 characters of a SharePoint column', () => {
      const long = columnsOf(list).filter((column) => column.type === 'text' && column.maxLength > 255);
      expect(long).toEqual([]);
    });
  });
});
