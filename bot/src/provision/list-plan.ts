import type { Column, ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { joined, nothing, refusal, type ExistingList, type NewList, type Plan } from './plan';
import { existingType, isIndexed, isUnique, newColumn, wireTypeOf, type WireColumn } from './wire-column';

/** SharePoint's own limit. */
const mostIndexes = 20;
/** Columns that every list has and a person can fill in. */
const builtIn = new Set([
  'Title',
  'Attachments',
  'ContentType',
  'FileLeafRef',
  'MediaServiceImageTags',
  'DocumentSetDescription',
]);

const templateOf = (list: ListDefinition): string =>
  list.kind === 'documents' ? 'documentLibrary' : 'genericList';

const newList = (list: ListDefinition): NewList => ({
  displayName: list.name,
  description: list.description,
  list: { template: templateOf(list) },
  columns: Object.values(list.columns)
    .filter(({ builtIn }) => !builtIn)
    .map(newColumn),
});

/** What has to become wider for the definition to fit; never what would have to become narrower. */
function widening(column: Column, existing: WireColumn): { change: Partial<WireColumn>; why: string[] } {
  const change: { -readonly [K in keyof WireColumn]?: WireColumn[K] } = {};
  const why: string[] = [];
  if (isIndexed(column) && !existing.indexed) {
    change.indexed = true;
    why.push('index it');
  }
  if (isUnique(column) && !existing.enforceUniqueValues) {
    Object.assign(change, { indexed: true, enforceUniqueValues: true });
    why.push('refuse a second item with the same value');
  }
  if (column.type === 'text' && (existing.text?.maxLength ?? 255) < column.maxLength) {
    change.text = { maxLength: column.maxLength };
    why.push(`allow ${column.maxLength} characters`);
  }
  if (column.type === 'choice' || column.type === 'multiChoice') {
    const had = existing.choice?.choices ?? [];
    const missing = column.choices.filter((choice) => !had.includes(choice));
    if (missing.length > 0) {
      change.choice = { ...existing.choice, choices: [...had, ...missing] };
      why.push(`add the choices ${missing.map((choice) => `'${choice}'`).join(', ')}`);
    }
  }
  return { change, why };
}

function columnPlan(list: ListDefinition, column: Column, existing: WireColumn | undefined): Plan {
  const where = { site: list.site, list: list.name };
  if (!existing && column.builtIn) {
    return refusal(
      `List '${list.name}' has no column '${column.name}', which SharePoint makes in every list. Rename the list there and run this again: a new one is made.`,
    );
  }
  if (!existing) return { ...nothing, steps: [{ kind: 'add-column', ...where, column: newColumn(column) }] };
  const [is, shouldBe] = [existingType(existing), wireTypeOf(column)];
  if (is !== shouldBe) {
    return refusal(
      `Column '${column.name}' of list '${list.name}' is of type ${is} in SharePoint and must be ${shouldBe}. ` +
        'Move its content to another column by hand, or remove the column yourself if it holds nothing.',
    );
  }
  const { change, why } = widening(column, existing);
  if (why.length === 0) return nothing;
  const columnId = existing.id ?? existing.name;
  return {
    ...nothing,
    steps: [{ kind: 'change-column', ...where, column: column.name, columnId, change, why: why.join('; ') }],
  };
}

function extras(list: ListDefinition, existing: ExistingList): Plan {
  const columns = Object.values(list.columns);
  const ours = new Set(columns.map(({ name }) => name));
  const theirs = existing.columns.filter(
    ({ name, readOnly }) => !readOnly && !ours.has(name) && !builtIn.has(name) && !name.startsWith('_'),
  );
  const indexes = existing.columns.filter(({ name, indexed }) => indexed && !ours.has(name)).length;
  const needed = columns.filter(isIndexed).length;
  const leftAlone = theirs.map(({ name }) => `column '${name}' of list '${list.name}'`);
  if (indexes + needed <= mostIndexes) return { ...nothing, leftAlone };
  const sentence = `List '${list.name}' would have ${indexes + needed} indexed columns; SharePoint allows ${mostIndexes}.`;
  return { ...refusal(sentence), leftAlone };
}

/** What one list needs to fit its definition. */
export function listPlan(list: ListDefinition, existing: ExistingList | undefined): Plan {
  if (!existing) {
    return {
      ...nothing,
      steps: [{ kind: 'create-list', site: list.site, list: list.name, body: newList(list) }],
    };
  }
  if ((existing.template === 'documentLibrary') !== (list.kind === 'documents')) {
    return refusal(
      `'${list.name}' is a ${existing.template} in SharePoint and must be a ${templateOf(list)}. Rename it there first.`,
    );
  }
  const columnOf = (name: string) => existing.columns.find((column) => column.name === name);
  const columns = Object.values(list.columns).map((column) =>
    columnPlan(list, column, columnOf(column.name)),
  );
  return joined([...columns, extras(list, existing)]);
}
