import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { conflict } from '../problems/problems';
import type { Database } from '../jobs/database';
import type { JobEngine, QueueWorker } from '../jobs/job-engine';
import type { Courtesy } from '../jobs/courtesy';
import type { OutageGate } from '../jobs/outage-gate';
import { applyPending } from './apply-worker';
import { contextOf, createAcceptedStore, idOf, type AcceptedStore } from './accepted-store';
import type { CommandId, PendingFilter, Receipt } from './accepted-store';
import type { AcceptedCommand, Applier } from './applier';
import { createCompletions } from './completions';
import type { PayloadCipher } from './payload-cipher';

export type { CommandId, PendingFilter, Receipt } from './accepted-store';

export interface Command {
  /** Made by the client; unique for the actor. */
  readonly key: string;
  readonly actorId: string;
  readonly feature: string;
  readonly kind: string;
  /** Commands about one subject are applied in the order of their acceptance. */
  readonly subject: string;
  /** Ids of the people, other than officers, whose screens this changes. */
  readonly concerns: readonly string[];
  /** JSON; encrypted, and erased once applied. */
  readonly payload: unknown;
  /** What the client sent, when `payload` also holds what the service added; a repeat must bring the same. */
  readonly sent?: unknown;
}

export interface Acceptance {
  /** Resolves when the command is on disk. @throws Problem 409 if the key was used for something else. */
  accept(command: Command): Promise<Receipt & { readonly already: boolean }>;
  /** Waits for the command to be filed, up to the limit; returns early when an attempt failed. */
  applyNow(id: CommandId, options: { withinMs: number }): Promise<Receipt>;
  find(id: CommandId): Promise<Receipt | undefined>;
  /** What is accepted and not yet filed, oldest first, decrypted. */
  pendingFor(filter: PendingFilter): Promise<AcceptedCommand[]>;
}

const applyQueue = 'apply-accepted';

interface AcceptanceDependencies {
  readonly database: Database;
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly cipher: PayloadCipher;
  readonly gate: OutageGate;
  readonly courtesy: Courtesy;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface AcceptanceParts {
  readonly acceptance: Acceptance;
  readonly store: AcceptedStore;
  /** The queue that files what was accepted; the engine starts it. `signal` is aborted when the service stops. */
  readonly worker: (appliers: readonly Applier[], signal: AbortSignal) => QueueWorker;
}

export function createAcceptance(dependencies: AcceptanceDependencies): AcceptanceParts {
  const { database, engine, cipher, gate, courtesy, clock, log } = dependencies;
  const completions = createCompletions();
  const store = createAcceptedStore({
    database,
    enqueue: (subjects, within) => engine.enqueue(applyQueue, { subjects, within }),
  });
  return {
    acceptance: acceptanceOver({ store, cipher, clock, gate, completions, courtesy }),
    store,
    worker: (appliers, signal) => {
      refuseDuplicates(appliers);
      return {
        queue: applyQueue,
        policy: 'in-order',
        workers: 3,
        batchSize: 25,
        handle: async (subjects) => {
          await courtesy.stepAside();
          return applyPending(subjects, {
            ...{ store, cipher, appliers, gate, signal, log },
            now: () => clock.now(),
            attempted: (id) => completions.announce(idOf(id)),
          });
        },
      };
    },
  };
}

interface Waiting {
  readonly store: AcceptedStore;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
  readonly gate: OutageGate;
  readonly completions: ReturnType<typeof createCompletions>;
  readonly courtesy: Courtesy;
}

function acceptanceOver({ store, cipher, clock, gate, completions, courtesy }: Waiting): Acceptance {
  const mustFind = async (id: CommandId): Promise<Receipt> => {
    const receipt = await store.find(id);
    if (!receipt) throw new Error(`No command '${id.key}' was accepted`);
    return receipt;
  };
  return {
    accept: async ({ payload, sent = payload, ...command }) => {
      courtesy.arrived();
      const { already, receipt } = await store.insert({
        ...command,
        acceptedAt: clock.now().toISOString(),
        fingerprint: cipher.fingerprint(sent),
        sealed: cipher.seal(payload, contextOf(command)),
      });
      if (already && !cipher.matches(sent, receipt.fingerprint)) {
        throw conflict(
          'This was already sent, with different content. Look at what was sent, then send the change.',
        );
      }
      return { ...withoutFingerprint(receipt), already };
    },
    applyNow: async (id, { withinMs }) => {
      const announced = completions.waitFor(idOf(id), withinMs);
      const receipt = await mustFind(id);
      if (receipt.state !== 'accepted' || !gate.isOpen) {
        announced.forget();
        return withoutFingerprint(receipt);
      }
      await announced.settled;
      return withoutFingerprint(await mustFind(id));
    },
    find: async (id) => {
      const receipt = await store.find(id);
      return receipt && withoutFingerprint(receipt);
    },
    pendingFor: (filter) => store.pending(filter, cipher),
  };
}

function withoutFingerprint<R extends Receipt>(receipt: R): Receipt {
  const { key, actorId, feature, kind, subject, acceptedAt, seq, state, outcome } = receipt;
  return { key, actorId, feature, kind, subject, acceptedAt, seq, state, outcome };
}

function refuseDuplicates(appliers: readonly Applier[]): void {
  const names = appliers.map(({ feature, kind }) => `${feature}/${kind}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two appliers are declared for '${twice}'`);
}
