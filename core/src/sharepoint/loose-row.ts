import type { WireFields } from './field-codec';
import type { ListDefinition, RecordOf } from './list-definition';

export interface RowFault {
  /** Key of the column in the definition, such as `helpsWith`. */
  readonly key: string;
  readonly column: string;
  readonly fault: 'missing' | 'wrong-kind' | 'unknown-choice';
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

/**
 * Never throws: an unknown choice, a missing value, a value of another kind or a new column costs that value and no more.
 * For what is only shown. Records that decide something are read by the list store, which refuses what does not fit.
 */
export function readLooseRow<L extends ListDefinition>(list: L, item: LooseItem): LooseRow<L> {
  throw new Error(`not yet: ${list.name} ${item.id}`);
}
