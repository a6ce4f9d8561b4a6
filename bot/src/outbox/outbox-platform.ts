import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { Database } from '../jobs/database';
import type { JobEngine, QueueWorker } from '../jobs/job-engine';
import type { MessageKind, Outbox } from './outbox';
import { outboxHealth, type OutboxHealth } from './outbox-health';
import { createOutboxStore, lanes } from './outbox-store';
import { sayWorker, type WorkerParts } from './say-worker';

interface OutboxDependencies {
  readonly database: Database;
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

export type OutboxWorkerParts = Omit<WorkerParts, 'store' | 'clock' | 'kinds'>;

export interface OutboxPlatform extends Outbox {
  health(): Promise<OutboxHealth>;
  /** The queues that say what was put, one for each lane; the engine starts them. */
  workers(kinds: readonly MessageKind[], parts: OutboxWorkerParts): QueueWorker[];
}

/**
 * What the bot says of itself, kept until it is said. The table is the truth and the engine only wakes, so a message survives
 * any restart. It is sent once, with one limit that no sender can lift: when the process dies between the channel's answer and
 * our note of it, or the answer is lost on the way, the message is sent a second time.
 */
export function createOutbox({ database, engine, cipher, clock }: OutboxDependencies): OutboxPlatform {
  const store = createOutboxStore({ database, engine, cipher, clock });
  const since = clock.now();
  return {
    put: (messages, within) => store.put(messages, within),
    health: () => outboxHealth(database, { clock, since }),
    workers: (kinds, parts) => {
      const byName = new Map(kinds.map((each) => [each.kind, each]));
      const twice = kinds.find((each) => byName.get(each.kind) !== each);
      if (twice) throw new Error(`Two messages are declared as '${twice.kind}'`);
      return lanes.map((lane) => sayWorker(lane, { ...parts, store, clock, kinds: byName }));
    },
  };
}
