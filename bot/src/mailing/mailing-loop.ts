import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import type { MailingKind } from './mailing';
import { createRest } from './rest';
import { openStretch, type Stretch } from './stretch';
import { workOnRun, type WorkParts } from './work-on-run';

interface LoopParts extends Omit<WorkParts, 'kinds' | 'lookEveryMs'> {
  readonly soleProcess: boolean;
  readonly lookEveryMs?: number;
}

export interface MailingLoop {
  start(kinds: readonly MailingKind[]): void;
  /** Looks now, and not only at the next time: what changed may not be to be seen before its transaction ends. */
  wake(): void;
  stopped(): Promise<void>;
}

const usualMs = 500;

/** Looks for runs that nobody works on, and works on them side by side. */
export function createMailingLoop({ soleProcess, lookEveryMs = usualMs, ...parts }: LoopParts): MailingLoop {
  const { store, log, stopping } = parts;
  const working = new Map<string, Promise<void>>();
  const stretches = new Set<Stretch>();
  const turn = createRest();
  let running: Promise<void> = Promise.resolve();
  let freed = !soleProcess;

  const report = (error: unknown, what: string): void => {
    // The database tells of that itself, once.
    if (!(error instanceof DatabaseAway)) log.error({ fault: faultOf(error) }, what);
  };

  const work = async (runId: string, kinds: ReadonlyMap<string, MailingKind>): Promise<void> => {
    const run = await store.take(runId);
    if (!run) return;
    const stretch = openStretch(run, parts);
    stretches.add(stretch);
    try {
      await workOnRun({ run, stretch }, { ...parts, kinds, lookEveryMs });
    } finally {
      stretch.close();
      stretches.delete(stretch);
    }
  };

  const look = async (kinds: ReadonlyMap<string, MailingKind>): Promise<void> => {
    if (!freed) await store.freeLeases();
    freed = true;
    for (const runId of await store.open()) {
      if (working.has(runId)) continue;
      const done = work(runId, kinds)
        .catch((error: unknown) => report(error, 'a run could not be worked on'))
        .finally(() => working.delete(runId));
      working.set(runId, done);
    }
  };

  const run = async (kinds: ReadonlyMap<string, MailingKind>): Promise<void> => {
    stopping.addEventListener('abort', () => turn.poke());
    while (!stopping.aborted) {
      await look(kinds).catch((error: unknown) => report(error, 'the runs could not be read'));
      await turn.rest(lookEveryMs);
    }
    await Promise.all(working.values());
  };

  return {
    start: (kinds) => {
      running = run(byName(kinds));
    },
    wake: () => {
      turn.poke();
      for (const stretch of stretches) void stretch.check();
    },
    stopped: () => running,
  };
}

function byName(kinds: readonly MailingKind[]): ReadonlyMap<string, MailingKind> {
  const named = new Map(kinds.map((each) => [each.kind, each]));
  const twice = kinds.find((each) => named.get(each.kind) !== each);
  if (twice) throw new Error(`Two mailings are declared as '${twice.kind}'`);
  return named;
}
