import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { conflict } from '../problems/problems';
import type { Database, Queryable } from '../jobs/database';
import type { JobEngine, QueueWorker } from '../jobs/job-engine';
import type { Courtesy } from '../jobs/courtesy';
import type { OutageGate } from '../jobs/outage-gate';
import { applyPending } from './apply-worker';
import { contextOf, createAcceptedStore, idOf, type AcceptedStore } from './accepted-store';
import type { CommandId, PendingFilter, Receipt } from './accepted-store';
import type { AcceptedCommand, Applier } from './applier';
import { createCompletions } from './completions';
import type { PayloadCipher } from './payload-cipher';
import { tellRefusals, untoldRefusals, type About } from './refusals';

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
  /** `accept` inside a transaction of the caller: what it does besides is done with it, or not at all. */
  acceptWithin(commands: readonly Command[], within: Queryable): Promise<void>;
  /** Waits for the command to be filed, up to the limit; returns early when an attempt failed. */
  applyNow(id: CommandId, options: { withinMs: number }): Promise<Receipt>;
  find(id: CommandId): Promise<Receipt | undefined>;
  /** When somebody sent what was kept, refused later, and has not been told to them yet. */
  untoldRefusals(about: About): Promise<string[]>;
  /** They know now. */
  toldRefusals(about: About): Promise<void>;
  /** What is accepted and not yet filed, oldest first, decrypted. */
  pendingFor(filter: PendingFilter): Promise<AcceptedCommand[]>;
}

const applyQueue = 'apply-accepted';
const lookAgainMs = 250;

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
    acceptance: acceptanceOver({ database, store, cipher, clock, gate, completions, courtesy }),
    store,
    worker: (appliers, signal) => {
      refuseDuplicates(appliers);
      return {
        queue: applyQueue,
        policy: 'in-order',
        workers: 3,
        batchSize: 25,
        waiting: store.waitingSubjects,
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
  readonly database: Database;
  readonly store: AcceptedStore;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
  readonly gate: OutageGate;
  readonly completions: ReturnType<typeof createCompletions>;
  readonly courtesy: Courtesy;
}

function acceptanceOver({
  database,
  store,
  cipher,
  clock,
  gate,
  completions,
  courtesy,
}: Waiting): Acceptance {
  const mustFind = async (id: CommandId): Promise<Receipt> => {
    const receipt = await store.find(id);
    if (!receipt) throw new Error(`No command '${id.key}' was accepted`);
    return receipt;
  };
  const sealedCommand = ({ payload, sent = payload, ...command }: Command) => ({
    ...command,
    acceptedAt: clock.now().toISOString(),
    fingerprint: cipher.fingerprint(sent),
    sealed: cipher.seal(payload, contextOf(command)),
  });
  return {
    accept: async (command) => {
      courtesy.arrived();
      const { payload, sent = payload } = command;
      const { already, receipt } = await store.insert(sealedCommand(command));
      if (already && !cipher.matches(sent, receipt.fingerprint)) {
        throw conflict(
          'This was already sent, with different content. Look at what was sent, then send the change.',
        );
      }
      return { ...withoutFingerprint(receipt), already };
    },
    acceptWithin: async (commands, within) => {
      courtesy.arrived();
      await store.insertWithin(commands.map(sealedCommand), within);
    },
    applyNow: async (id, { withinMs }) => {
      const attempt = completions.waitFor(idOf(id), withinMs);
      for (;;) {
        const wasOver = attempt.isOver();
        const receipt = await mustFind(id);
        if (receipt.state !== 'accepted' || !gate.isOpen || wasOver) {
          attempt.forget();
          return withoutFingerprint(receipt);
        }
        // Looked up now and then too: another service on the same database may be the one that files it.
        await Promise.race([attempt.settled, pause(lookAgainMs, undefined, { ref: false })]);
      }
    },
    find: async (id) => {
      const receipt = await store.find(id);
      return receipt && withoutFingerprint(receipt);
    },
    untoldRefusals: (about) => untoldRefusals(database, about),
    toldRefusals: (about) => tellRefusals(database, about),
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
