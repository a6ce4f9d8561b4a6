import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import { watched } from '../outbox/watched';
import type { MailingKind, Recipient } from './mailing';
import type { Run } from './run';
import type { RunStore } from './run-store';
import { sendRun, type SendRunParts } from './send-run';
import type { Stretch } from './stretch';

export interface WorkParts extends Omit<SendRunParts, 'run' | 'stretch' | 'store'> {
  readonly store: RunStore;
  readonly kinds: ReadonlyMap<string, MailingKind>;
}

interface Work {
  readonly run: Run;
  readonly stretch: Stretch;
}

/** Brings a run as far as it can be brought now, and lets go of it. What fails is tried again later. */
export async function workOnRun({ run, stretch }: Work, parts: WorkParts): Promise<void> {
  const { store, log } = parts;
  try {
    await advance({ run, stretch }, parts);
    await store.release(run.runId);
  } catch (error) {
    if (!(error instanceof DatabaseAway))
      log.error({ kind: run.kind, fault: faultOf(error) }, 'a run could not be gone on with yet');
    await store.putOff(run);
  }
}

async function advance({ run, stretch }: Work, parts: WorkParts): Promise<void> {
  const { store, kinds, stopping } = parts;
  const kind = kinds.get(run.kind);
  if (!kind) throw new Error(`No mailing of kind '${run.kind}' is declared`);
  if (run.state === 'preparing') await prepare({ run, stretch }, kind, store);
  await stretch.check();
  if (!stretch.isOver) await sendRun(kind, { ...parts, run, stretch });
  if (!stopping.aborted && (await store.isOver(run.runId))) await end(run, kind, store);
}

/** On the embedded database everybody else waits for a transaction to end. */
const atOnce = 500;

/** Writes down whom it is to reach; whoever is written down already stays as they are. */
async function prepare({ run, stretch }: Work, kind: MailingKind, store: RunStore): Promise<void> {
  for await (const recipients of kind.recipients(run)) {
    for (const some of parted(recipients)) {
      if (stretch.isOver || !(await store.insert(run.runId, some))) return;
    }
  }
  await store.prepared(run.runId);
}

function* parted(recipients: readonly Recipient[]): Generator<readonly Recipient[]> {
  for (let from = 0; from < recipients.length; from += atOnce) yield recipients.slice(from, from + atOnce);
}

async function end(run: Run, kind: MailingKind, store: RunStore): Promise<void> {
  const { act, acted } = watched(store.ending(run.runId));
  await kind.ended?.(run, act);
  if (!acted()) await act(() => Promise.resolve());
}
