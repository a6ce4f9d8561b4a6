import { dropInBookSchema, type DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import { bookFromRecords } from '@councillor-safety/core/drop-in/drop-in-records';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { Queryable } from '../../jobs/database';
import { unavailable } from '../../problems/problems';
import { createWorkingCopy } from '../../working-copy/working-copy';
import { feature } from '../drop-in-desk';
import type { SessionsDeps } from './drop-in-sessions-deps';

/** The book as it is written here; one object for as long as nothing is written over it. */
export interface Kept {
  /** What the next one is written over. */
  readonly over: number;
  readonly book: DropInBook;
}

export interface KeptBook {
  /** @throws Problem 503 when there is no copy here yet and SharePoint does not answer */
  read(): Promise<Kept>;
  /** False when somebody else has written meanwhile. */
  write(before: Kept, book: DropInBook, within: Queryable): Promise<boolean>;
}

type Deps = Pick<SessionsDeps, 'store' | 'database' | 'cipher'>;

async function fromSharePoint({ store }: Deps): Promise<DropInBook> {
  try {
    return bookFromRecords(await store.allSessions());
  } catch (cause) {
    if (!(cause instanceof GraphFailure)) throw cause;
    const detail = 'The drop-in sessions cannot be read just now. Nothing is lost. Try again in a moment.';
    throw unavailable(detail, 5, { cause });
  }
}

/** Runs once for all who ask while it runs. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => (running = undefined));
    return running;
  };
}

/** The copy here, opened once for each version of it. */
export function createKeptBook(deps: Deps): KeptBook {
  const { database, cipher } = deps;
  const copy = createWorkingCopy({ database, cipher, name: feature, schema: dropInBookSchema });
  let opened: { readonly stamp: string; readonly kept: Promise<Kept | undefined> } | undefined;

  const rebuild = shared(async () => {
    const value = await fromSharePoint(deps);
    await database.transaction((within) => copy.write({ over: 0, value }, within));
  });

  const open = async (): Promise<Kept | undefined> => {
    const found = await copy.read();
    return found && { over: found.version, book: found.value };
  };

  const read = async (): Promise<Kept> => {
    const stamp = await copy.stamp();
    if (stamp === undefined) {
      await rebuild();
      // Read again: another service on this database may have been first.
      return read();
    }
    if (opened?.stamp !== stamp) opened = { stamp, kept: open() };
    const mine = opened;
    const kept = await mine.kept.catch((error: unknown) => {
      if (opened === mine) opened = undefined;
      throw error;
    });
    if (kept) return kept;
    if (opened === mine) opened = undefined;
    return read();
  };

  return {
    read,
    write: ({ over }, value, within) => copy.write({ over, value }, within),
  };
}
