import { allLists } from '@councillor-safety/core/all-lists';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { makePlan } from '@councillor-safety/bot/provision/make-plan';
import type { ExistingList, ExistingSite } from '@councillor-safety/bot/provision/plan';
import { planWords } from '@councillor-safety/bot/provision/plan-words';
import { newColumn, type WireColumn } from '@councillor-safety/bot/provision/wire-column';

const list = defineList({
  site: 'casework',
  name: 'Visits',
  description: 'A list of the tests.',
  kind: 'list',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: {
    key: { type: 'text', name: 'VisitKey', maxLength: 100, unique: true, required: true },
    ward: { type: 'text', name: 'Ward', maxLength: 50, indexed: true },
    state: { type: 'choice', name: 'VisitState', choices: ['planned', 'done'] },
    tags: { type: 'multiChoice', name: 'Tags', choices: ['alone'] },
    notes: { type: 'note', name: 'Notes' },
  },
});

const asWanted = (): WireColumn[] =>
  Object.values(list.columns).map((column) => ({ ...newColumn(column), id: column.name }));
const casework = (columns: readonly WireColumn[], more: Partial<ExistingList> = {}): ExistingSite => ({
  site: 'casework',
  lists: [{ id: 'l1', displayName: 'Visits', template: 'genericList', columns, ...more }],
  grants: [],
});
const planFor = (...existing: ExistingSite[]) => makePlan({ definitions: [list], existing });
const withColumn = (name: string, change: Partial<WireColumn>): WireColumn[] =>
  asWanted().map((column) => (column.name === name ? { ...column, ...change } : column));

it('creates a list that is missing, with every column, index and unique value', () => {
  const plan = planFor({ site: 'casework', lists: [], grants: [] });
  expect(plan.steps).toMatchObject([
    { kind: 'create-list', list: 'Visits', body: { list: { template: 'genericList' } } },
  ]);
  expect(newColumn(list.columns.key)).toEqual({
    name: 'VisitKey',
    required: true,
    indexed: true,
    enforceUniqueValues: true,
    text: { maxLength: 100 },
  });
});

it('has nothing to do when everything fits, and says so', () => {
  const plan = planFor(casework(asWanted()));
  expect(plan).toEqual({ steps: [], leftAlone: [], notes: [], refusals: [] });
  expect(planWords(plan)).toEqual(['Plan: nothing to do, both sites fit.']);
});

it('plans only what belongs to the site', () => {
  expect(planFor({ site: 'hub', lists: [], grants: [] }).steps).toEqual([]);
});

it('adds what is missing after a run that was stopped midway', () => {
  const plan = planFor(casework(asWanted().slice(0, 3)));
  expect(plan.steps).toMatchObject([
    { kind: 'add-column', column: { name: 'Tags', choice: { displayAs: 'checkBoxes' } } },
    { kind: 'add-column', column: { name: 'Notes', text: { allowMultipleLines: true } } },
  ]);
});

it.each([
  ['an index', withColumn('Ward', { indexed: false }), 'Ward', { indexed: true }, 'index it'],
  [
    'uniqueness',
    withColumn('VisitKey', { enforceUniqueValues: false }),
    'VisitKey',
    { indexed: true, enforceUniqueValues: true },
    'refuse a second item with the same value',
  ],
  [
    'room',
    withColumn('Ward', { text: { maxLength: 20 } }),
    'Ward',
    { text: { maxLength: 50 } },
    'allow 50 characters',
  ],
])('adds %s that is missing', (_name, columns, column, change, why) => {
  expect(planFor(casework(columns)).steps).toEqual([
    { kind: 'change-column', site: 'casework', list: 'Visits', column, columnId: column, change, why },
  ]);
});

it('adds new choices behind those that are there and takes none away', () => {
  const had = { choices: ['cancelled', 'planned'], allowTextEntry: true, displayAs: 'dropDownMenu' };
  expect(planFor(casework(withColumn('VisitState', { choice: had }))).steps).toMatchObject([
    { change: { choice: { choices: ['cancelled', 'planned', 'done'], allowTextEntry: true } } },
  ]);
});

it('leaves a column that is longer, a column of somebody else and another list alone', () => {
  const theirs: WireColumn = { id: 'x', name: 'OurOwnNotes', text: {} };
  const builtIn: WireColumn[] = [
    { id: 't', name: 'Title', text: {} },
    { id: 'm', name: 'Modified', readOnly: true, dateTime: {} },
    { id: 'c', name: '_ColorTag', text: {} },
  ];
  const site = casework([...withColumn('Ward', { text: { maxLength: 255 } }), theirs, ...builtIn]);
  const other = { id: 'l2', displayName: 'Birthdays', template: 'genericList', columns: [] };
  const plan = planFor({ ...site, lists: [...site.lists, other] });
  expect(plan).toEqual({
    steps: [],
    leftAlone: ["column 'OurOwnNotes' of list 'Visits'"],
    notes: [],
    refusals: [],
  });
});

it('refuses to change the type of a column', () => {
  const { text, ...rest } = newColumn(list.columns.notes);
  expect(text).toBeDefined();
  const plan = planFor(
    casework(asWanted().map((column) => (column.name === 'Notes' ? { ...rest, number: {} } : column))),
  );
  expect(plan.refusals).toEqual([
    "Column 'Notes' of list 'Visits' is of type number in SharePoint and must be note. " +
      'Move its content to another column by hand, or remove the column yourself if it holds nothing.',
  ]);
  expect(plan.steps).toEqual([]);
});

it('tells a choice of one from a choice of several', () => {
  const single = { choices: ['alone'], displayAs: 'dropDownMenu' };
  expect(planFor(casework(withColumn('Tags', { choice: single }))).refusals[0]).toContain('type choice');
});

it('refuses a library where a list must be', () => {
  expect(planFor(casework([], { template: 'documentLibrary' })).refusals).toEqual([
    "'Visits' is a documentLibrary in SharePoint and must be a genericList. Rename it there first.",
  ]);
});

it('refuses more indexes than SharePoint has', () => {
  const indexed = Array.from({ length: 19 }, (_, index) => ({
    name: `Theirs${index}`,
    indexed: true,
    text: {},
  }));
  expect(planFor(casework([...asWanted(), ...indexed])).refusals).toEqual([
    "List 'Visits' would have 21 indexed columns; SharePoint allows 20.",
  ]);
});

it('puts content in last, when everything that must be there is', () => {
  const places = { ...list, site: 'hub' as const, name: 'Places' };
  const sites: ExistingSite[] = [
    { site: 'hub', lists: [], grants: [] },
    { site: 'casework', lists: [], grants: [] },
  ];
  const starter = [{ list: places, records: [{ key: 'a' }] }];
  const { steps } = makePlan({ definitions: [places, list], existing: sites, starter });
  expect(steps.map(({ kind, site }) => [kind, site])).toEqual([
    ['create-list', 'hub'],
    ['create-list', 'casework'],
    ['fill-list', 'hub'],
  ]);
});

describe('the title that SharePoint makes in every list', () => {
  const titled = defineList({
    site: 'hub',
    name: 'Places',
    description: 'A list of the tests.',
    kind: 'list',
    keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
    columns: { name: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true } },
  });
  const planWith = (lists: readonly ExistingList[]) =>
    makePlan({ definitions: [titled], existing: [{ site: 'hub', lists, grants: [] }] });
  const places = { id: 'l1', displayName: 'Places', template: 'genericList' };

  it('is not created with a new list, nor touched in one that is there', () => {
    expect(planWith([]).steps).toMatchObject([{ kind: 'create-list', body: { columns: [] } }]);
    const columns = [{ id: 't', name: 'Title', required: true, text: { maxLength: 255 } }];
    expect(planWith([{ ...places, columns }]).steps).toEqual([]);
  });
  it('is refused where it is missing: one of our own would not be it', () => {
    const { steps, refusals } = planWith([{ ...places, columns: [] }]);
    expect(steps).toEqual([]);
    expect(refusals[0]).toContain("List 'Places' has no column 'Title'");
  });
});

describe("the product's own lists", () => {
  const columns = allLists.flatMap((one) =>
    Object.values(one.columns).map((column) => ({ list: one.name, column })),
  );

  it('have names SharePoint keeps as they are', () => {
    const odd = columns.filter(({ column }) => !/^[A-Z][A-Za-z0-9]{0,31}$/.test(column.name));
    expect(odd).toEqual([]);
  });
  it.each(allLists.map((one) => [one.name, one] as const))(
    '%s: no name twice, no pair X and XId, indexes that exist',
    (_n, one) => {
      const names = Object.values(one.columns).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(
        names.filter((name) => names.includes(`${name}Id`) || names.includes(`${name}LookupId`)),
      ).toEqual([]);
      const unindexable = Object.values(one.columns).filter(
        ({ type, indexed }) => indexed && ['note', 'json', 'multiChoice'].includes(type),
      );
      expect(unindexable).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
    },
  );
});
