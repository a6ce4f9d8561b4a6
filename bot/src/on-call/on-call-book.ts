import { rotaSchema, type Rota } from '@councillor-safety/core/on-call/on-call';
import { withoutLongPast } from '@councillor-safety/core/on-call/on-call-changes';
import {
  changedRecords,
  rotaFromRecords,
  type OnCallRecord,
} from '@councillor-safety/core/on-call/on-call-list';
import type { Person } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { Command } from '../acceptance/acceptance';
import { unavailable } from '../problems/problems';
import { createWorkingCopy } from '../working-copy/working-copy';
import { feature, type OnCallDeps } from './on-call-deps';
import { allRecords } from './on-call-filing';
import { swapMessages } from './on-call-messages';
import { planTimer } from './on-call-timers';

/** A change of the rota as somebody asked for it. */
export interface Asked {
  readonly person: Pick<Person, 'id'>;
  /** The client's key, to know a repeat. */
  readonly key: string;
  /** The version that the person saw. */
  readonly version: number;
  /** What the client sent, to know a repeat from something else under the same key. */
  readonly sent: unknown;
  /** The rota after the change, and the id of what it is about. @throws Problem */
  readonly work: (rota: Rota, now: Date) => { readonly rota: Rota; readonly about: string };
}

export interface Changed {
  readonly version: number;
  /** Id of the entry or the swap that the change was about. */
  readonly key: string;
}

export interface RotaBook {
  /** @throws Problem 503 when there is no copy here yet and SharePoint does not answer */
  read(): Promise<Rota>;
  /** @throws RotaMoved, Problem 409 when the key was used for something else, and what `work` throws */
  change(asked: Asked): Promise<Changed>;
}

type Deps = Pick<OnCallDeps, 'list' | 'acceptance' | 'database' | 'cipher' | 'clock' | 'outbox' | 'timers'>;

interface Kept {
  readonly version: number;
  readonly value: Rota;
}

async function fromSharePoint(list: Deps['list']): Promise<Rota> {
  try {
    return rotaFromRecords(await allRecords(list));
  } catch (cause) {
    if (!(cause instanceof GraphFailure)) throw cause;
    throw unavailable('The rota cannot be read just now. Nothing is lost. Try again in a moment.', 5, {
      cause,
    });
  }
}

/** Somebody else changed the rota after the person opened it. */
export class RotaMoved extends Error {
  override readonly name = 'RotaMoved';
  constructor(readonly current: Rota) {
    super('The rota was changed meanwhile');
  }
}

/** Champions are no officers: their own screens are told of a swap. */
const concernsOf = ({ detail }: OnCallRecord): string[] =>
  'fromId' in detail ? [detail.fromId, detail.toId] : [];

/** One command for each item that changes; the first bears the client's key and answers a repeat. */
function commandsOf(
  { person, key, sent }: Asked,
  about: string,
  records: readonly OnCallRecord[],
): Command[] {
  const inOrder = [...records].sort(
    (one, other) => Number(other.entryKey === about) - Number(one.entryKey === about),
  );
  return inOrder.map((record, index) => ({
    ...{ key: index === 0 ? key : `${key}:${index}`, actorId: person.id, feature, kind: 'file-entry' },
    ...{ subject: record.entryKey, concerns: concernsOf(record), payload: record },
    ...(index === 0 && { sent }),
  }));
}

/** The rota as one document in the service's own store, written through to SharePoint. */
export function createRotaBook(deps: Deps): RotaBook {
  const { list, acceptance, database, cipher, clock, outbox, timers } = deps;
  const copy = createWorkingCopy({ database, cipher, name: feature, schema: rotaSchema });

  const kept = async (): Promise<Kept> => {
    const found = await copy.read();
    if (found) return found;
    const value = withoutLongPast(await fromSharePoint(list), clock.now());
    await database.transaction((within) => copy.write({ over: 0, value }, within));
    // Read again: another service on this database may have been first.
    return kept();
  };

  const repeated = async ({ person, key, sent }: Asked): Promise<Changed | undefined> => {
    const found = await acceptance.find({ actorId: person.id, key });
    if (!found) return undefined;
    const { subject, kind } = found;
    // Nothing new is kept; a key that was used for something else is refused here.
    const command = { key, actorId: person.id, feature, kind, subject, concerns: [], payload: null };
    await acceptance.accept({ ...command, sent });
    return { version: (await kept()).value.version, key: subject };
  };

  const write = async (asked: Asked, before: Kept): Promise<Changed | undefined> => {
    const now = clock.now();
    const { rota, about } = asked.work(before.value, now);
    const records = changedRecords(before.value, rota);
    if (records.length === 0) return { version: before.value.version, key: about };
    const done = await database.transaction(async (within) => {
      const next = { over: before.version, value: withoutLongPast(rota, now) };
      if (!(await copy.write(next, within))) return false;
      await acceptance.acceptWithin(commandsOf(asked, about, records), within);
      await outbox.put(swapMessages(before.value, rota), within);
      await timers.set(planTimer(now), within);
      return true;
    });
    return done ? { version: rota.version, key: about } : undefined;
  };

  return {
    read: async () => (await kept()).value,
    async change(asked) {
      const before = await kept();
      const earlier = await repeated(asked);
      if (earlier) return earlier;
      if (before.value.version !== asked.version) throw new RotaMoved(before.value);
      const changed = (await write(asked, before)) ?? (await repeated(asked));
      if (!changed) throw new RotaMoved((await kept()).value);
      return changed;
    },
  };
}
