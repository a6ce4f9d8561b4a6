import * as React from 'react';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { readLooseRow, type LooseRow } from '@councillor-safety/core/sharepoint/loose-row';
import type { LastGoodCopy, SavedCopy } from './last-good-copy';
import type { ListReader, Newest } from './list-reader';

export interface ListSource {
  readonly reader: ListReader;
  readonly copies: LastGoodCopy;
  readonly now: () => Date;
}

export interface ListsReading {
  /** `loading` only while there is nothing to show; `failed` only when there is nothing to show. */
  readonly phase: 'loading' | 'shown' | 'failed';
  rows<L extends ListDefinition>(list: L): readonly LooseRow<L>[];
  /** ISO time of the device's copy, when that is what is shown because Graph failed. */
  readonly savedAt?: string;
  /** Names of lists that are not there (renamed, deleted), may not be read, or could not be when there is no copy of them. */
  readonly unreadable: readonly string[];
  readonly again: () => void;
}

interface State {
  readonly phase: ListsReading['phase'];
  readonly copies: ReadonlyMap<string, SavedCopy>;
  readonly failedAt?: string;
  readonly unreadable: readonly string[];
}

/** What is read: lists, and of some only the newest items. One object for as long as the component lives. */
export interface Wanted {
  readonly lists: readonly ListDefinition[];
  readonly newest?: Readonly<Record<string, Newest>>;
}

/** A few of a list's items must not take the place of the copy of many. */
const copyName = (name: string, { newest }: Wanted): string => {
  const some = newest?.[name];
  return some ? `${name}:${some.count}` : name;
};

const oldest = (copies: ReadonlyMap<string, SavedCopy>): string | undefined =>
  [...copies.values()].map(({ savedAt }) => savedAt).sort()[0];

function recalled(wanted: Wanted, source: ListSource): State {
  const { lists } = wanted;
  const copies = new Map<string, SavedCopy>();
  for (const { name } of lists) {
    const copy = source.copies.recall(copyName(name, wanted));
    if (copy) copies.set(name, copy);
  }
  return { phase: copies.size === lists.length ? 'shown' : 'loading', copies, unreadable: [] };
}

/** Only our own columns: the rest of what SharePoint sends with an item is most of its size. */
function slim(list: ListDefinition, { id, fields }: SavedCopy['items'][number]): SavedCopy['items'][number] {
  const names = Object.values(list.columns).map(({ name }) => name);
  return {
    id,
    fields: Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name]]] : []))),
  };
}

async function fetched(wanted: Wanted, source: ListSource): Promise<State> {
  const { lists, newest } = wanted;
  const answers = await source.reader.read(
    lists.map(({ name }) => name),
    newest,
  );
  const savedAt = source.now().toISOString();
  const copies = new Map<string, SavedCopy>();
  const unreadable: string[] = [];
  for (const list of lists) {
    const answer = answers.get(list.name);
    if (!answer?.found) {
      unreadable.push(list.name);
      continue;
    }
    const copy = { savedAt, items: answer.items.map((item) => slim(list, item)) };
    copies.set(list.name, copy);
    source.copies.keep(copyName(list.name, wanted), copy);
  }
  return { phase: 'shown', copies, unreadable };
}

/** Shows the device's copy at once, then what Graph says; when Graph fails, the copy stays and says how old it is. */
export function useLists(wanted: Wanted, source: ListSource): ListsReading {
  const { lists } = wanted;
  const [state, setState] = React.useState<State>(() => recalled(wanted, source));
  const [attempt, setAttempt] = React.useState(0);

  React.useEffect(() => {
    let left = false;
    fetched(wanted, source).then(
      (next) =>
        !left &&
        // What cannot be found any more (renamed, deleted) stays as it was last seen, and is named as unreadable.
        setState((before) => ({ ...next, copies: new Map([...before.copies, ...next.copies]) })),
      () =>
        !left &&
        setState((before) => ({
          ...before,
          phase: before.copies.size > 0 ? 'shown' : 'failed',
          failedAt: source.now().toISOString(),
          // Not empty, but not to be had: a list that this device has never read.
          unreadable: lists.flatMap(({ name }) => (before.copies.has(name) ? [] : [name])),
        })),
    );
    return () => {
      left = true;
    };
  }, [wanted, lists, source, attempt]);

  return React.useMemo(
    () => ({
      phase: state.phase,
      rows: <L extends ListDefinition>(list: L) =>
        (state.copies.get(list.name)?.items ?? []).map((item) => readLooseRow(list, item)),
      savedAt: state.failedAt === undefined ? undefined : oldest(state.copies),
      unreadable: state.unreadable,
      again: () => setAttempt((made) => made + 1),
    }),
    [state],
  );
}
