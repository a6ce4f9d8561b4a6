import type { WireFields } from './field-codec';
import type { Column, ListDefinition, RecordOf } from './list-definition';

export interface RowFault {
  /** Key of the column in the definition, such as `helpsWith`. */
  readonly key: string;
  readonly column: string;
  readonly fault: 'missing' | 'wrong-kind' | 'unknown-choice';
  /** What stands there instead, shortened; absent when nothing does or it is no text, number or yes/no. */
  readonly found?: string;
}

/** One item of a list that people edit by hand: whatever can be read, and what is wrong with the rest. */
export interface LooseRow<L extends ListDefinition = ListDefinition> {
  readonly id: string;
  readonly values: Partial<RecordOf<L>>;
  readonly faults: readonly RowFault[];
}

export interface LooseItem {
  readonly id: string;
  readonly fields: WireFields;
}

/** What one column gives: a value, a fault, both (some choices known, some not) or neither. */
interface Read {
  readonly value?: unknown;
  readonly fault?: RowFault['fault'];
  readonly found?: string;
}

const longestFound = 60;

/** For a sentence: a whole page pasted into a column must not become one. */
function shown(stored: unknown): string | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof stored)) return undefined;
  const text = String(stored).trim().replace(/\s+/g, ' ');
  return text.length > longestFound ? `${text.slice(0, longestFound - 1)}…` : text;
}

const wrongKind = (stored: unknown): Read => ({ fault: 'wrong-kind', found: shown(stored) });

/** A time without a zone would mean another moment in every browser. */
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const isMoment = (text: string): boolean => moment.test(text) && !Number.isNaN(Date.parse(text));

const sameChoice =
  (text: string) =>
  (choice: string): boolean =>
    choice.toLowerCase() === text.toLowerCase();

function readChoices(choices: readonly string[], texts: readonly string[]): Read {
  const known = choices.filter((choice) => texts.some((text) => sameChoice(text)(choice)));
  const unknown = texts.filter((text) => !choices.some(sameChoice(text)));
  return {
    ...(known.length > 0 && { value: known }),
    ...(unknown.length > 0 && { fault: 'unknown-choice', found: shown(unknown.join(', ')) }),
  };
}

/** Somebody may have made the column one of plain text, or of a single choice. */
function readMultiChoice(choices: readonly string[], stored: unknown): Read {
  const parts: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
  const texts = parts.filter((part) => typeof part === 'string');
  if (texts.length < parts.length) return wrongKind(stored);
  return readChoices(
    choices,
    texts
      .flatMap((text) => text.split(/;#?|\n/))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  );
}

function readChoice(choices: readonly string[], stored: unknown): Read {
  if (typeof stored !== 'string') return wrongKind(stored);
  const choice = choices.find(sameChoice(stored.trim()));
  return choice === undefined ? { fault: 'unknown-choice', found: shown(stored) } : { value: choice };
}

function readColumn(column: Column, stored: unknown): Read {
  switch (column.type) {
    case 'text':
    case 'note':
      return typeof stored === 'string' ? { value: stored.trim() } : wrongKind(stored);
    case 'choice':
      return readChoice(column.choices, stored);
    case 'multiChoice':
      return readMultiChoice(column.choices, stored);
    case 'number':
      return typeof stored === 'number' && Number.isFinite(stored) ? { value: stored } : wrongKind(stored);
    case 'boolean':
      return typeof stored === 'boolean' ? { value: stored } : wrongKind(stored);
    case 'dateTime':
      return typeof stored === 'string' && isMoment(stored.trim())
        ? { value: stored.trim() }
        : wrongKind(stored);
    case 'json':
      // Written by this product alone; to check it would bring its schema into the browser.
      return wrongKind(stored);
  }
}

const isEmpty = (stored: unknown): boolean => {
  if (stored === undefined || stored === null) return true;
  if (typeof stored === 'string') return stored.trim() === '';
  return Array.isArray(stored) && stored.length === 0;
};

/**
 * Never throws: an unknown choice, a missing value, a value of another kind or a new column costs that value and no more.
 * For what is only shown. Records that decide something are read by the list store, which refuses what does not fit.
 */
export function readLooseRow<L extends ListDefinition>(list: L, item: LooseItem): LooseRow<L> {
  const values: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const [key, column] of Object.entries(list.columns)) {
    const stored = item.fields[column.name];
    const missing: Read = column.required ? { fault: 'missing' } : {};
    const { value, fault, found } = isEmpty(stored) ? missing : readColumn(column, stored);
    if (value !== undefined) values[key] = value;
    if (fault) faults.push({ key, column: column.name, fault, ...(found !== undefined && { found }) });
  }
  return { id: item.id, values: values as Partial<RecordOf<L>>, faults };
}
