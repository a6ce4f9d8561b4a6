import { cutoff, type RetentionRule } from '@councillor-safety/core/retention/retention';
import type { RetentionShelf, ShelfItem } from '@councillor-safety/core/retention/retention-shelf';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';

const pageSize = 100;
/** In so short a time nothing writes or deletes 5,000 items. */
const shortestMs = 10 * 60_000;
/** Before anything that the product can have made. */
const beginning = Date.UTC(2000, 0, 1);

/** From inclusive, to exclusive; milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type Reader = Pick<RetentionShelf, 'page'>;

/**
 * SharePoint refuses an indexed filter that matches over 5,000 items with the same 429 that it throttles with, and no waiting
 * cures it: a long span is asked for in halves.
 */
export async function* inSpan(
  reader: Reader,
  list: ListDefinition,
  { clock, span }: { readonly clock: string; readonly span: Span },
): AsyncGenerator<readonly ShelfItem[]> {
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
  const where = { column: clock, from, to };
  let page: Awaited<ReturnType<Reader['page']>>;
  try {
    page = await reader.page(list, { where, top: pageSize });
  } catch (error) {
    const tooMany = error instanceof GraphFailure && error.kind === 'throttled';
    if (!tooMany || span.to - span.from <= shortestMs) throw error;
    const middle = Math.floor((span.from + span.to) / 2);
    yield* inSpan(reader, list, { clock, span: { from: span.from, to: middle } });
    yield* inSpan(reader, list, { clock, span: { from: middle, to: span.to } });
    return;
  }
  yield page.items;
  while (page.next !== undefined) {
    page = await reader.page(list, { where, top: pageSize, next: page.next });
    yield page.items;
  }
}

async function* noLongerInUse(
  reader: Reader,
  { list, only }: RetentionRule,
  { from, to }: Span,
): AsyncGenerator<readonly ShelfItem[]> {
  if (!only) return;
  let next: string | undefined;
  do {
    const page = await reader.page(list, { where: only, top: pageSize, next });
    yield page.items.filter(({ modifiedAt }) => {
      const at = Date.parse(modifiedAt);
      return from <= at && at < to;
    });
    next = page.next;
  } while (next !== undefined);
}

/** Items whose time has come now, page by page; with `until`, those whose time comes after now and before then. @throws GraphFailure */
export function dueItems(
  reader: Reader,
  rule: RetentionRule,
  { now, until }: { readonly now: Date; readonly until?: Date },
): AsyncGenerator<readonly ShelfItem[]> {
  const due = cutoff(now, rule.months).getTime();
  const span = until ? { from: due, to: cutoff(until, rule.months).getTime() } : { from: beginning, to: due };
  return rule.clock === undefined
    ? noLongerInUse(reader, rule, span)
    : inSpan(reader, rule.list, { clock: rule.clock, span });
}
