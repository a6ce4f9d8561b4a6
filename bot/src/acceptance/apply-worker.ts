import type { Logger } from 'pino';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { faultOf } from '../logging/fault';
import type { OutageGate } from '../jobs/outage-gate';
import { StillClosed } from '../jobs/outage-gate';
import type { AcceptedStore, CommandId } from './accepted-store';
import { NotYet, Refused, type AcceptedCommand, type Applier, type Outcome } from './applier';
import type { PayloadCipher } from './payload-cipher';

interface ApplyDependencies {
  readonly store: Pick<AcceptedStore, 'pending' | 'settle'>;
  readonly cipher: PayloadCipher;
  readonly appliers: readonly Applier[];
  readonly gate: OutageGate;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly now: () => Date;
  /** Tells whoever waits for this command in this process. */
  attempted(id: CommandId): void;
}

/**
 * Applies what is pending for the given subjects: one subject strictly in the order of acceptance, different ones side
 * by side. A subject stops at its first failure, so that a later command never overtakes an earlier one.
 */
export async function applyPending(
  subjects: readonly string[],
  dependencies: ApplyDependencies,
): Promise<ReadonlyMap<string, boolean>> {
  const readAt = dependencies.now();
  const pending = await dependencies.store.pending({ subjects }, dependencies.cipher);
  const results = await Promise.all(
    subjects.map(async (subject) => {
      const commands = pending.filter((command) => command.subject === subject);
      return [subject, await applyInOrder({ commands, readAt }, dependencies)] as const;
    }),
  );
  return new Map(results);
}

/** Before another service takes over the jobs of one that gives no sign. */
const freshMs = 5_000;

/** Whether nobody has done it: a service that stood still may have lost its jobs to another, which has done what was read here. */
function isStillPending(readAt: Date, { store, cipher, now }: ApplyDependencies) {
  let at = readAt;
  let pending: readonly CommandId[] | undefined;
  return async ({ subject, actorId, key }: AcceptedCommand): Promise<boolean> => {
    if (now().getTime() - at.getTime() > freshMs) {
      at = now();
      pending = await store.pending({ subjects: [subject] }, cipher);
    }
    return pending?.some((one) => one.actorId === actorId && one.key === key) ?? true;
  };
}

interface Read {
  readonly commands: readonly AcceptedCommand[];
  readonly readAt: Date;
}

async function applyInOrder({ commands, readAt }: Read, dependencies: ApplyDependencies): Promise<boolean> {
  const isPending = isStillPending(readAt, dependencies);
  for (const command of commands) {
    const applied = await applyOne(command, { ...dependencies, isPending });
    dependencies.attempted(command);
    if (!applied) return false;
  }
  return true;
}

interface ApplyOneDependencies extends ApplyDependencies {
  readonly isPending: (command: AcceptedCommand) => Promise<boolean>;
}

async function applyOne(command: AcceptedCommand, dependencies: ApplyOneDependencies): Promise<boolean> {
  const { store, now } = dependencies;
  const { actorId, key } = command;
  const settle = async (state: 'applied' | 'refused', outcome: Outcome): Promise<true> => {
    await store.settle({ actorId, key, state, outcome, settledAt: now().toISOString() });
    return true;
  };
  try {
    if (!(await dependencies.isPending(command))) return true;
    const applier = applierOf(command, dependencies.appliers);
    const outcome = await dependencies.gate.through(() =>
      applier.apply(command, { signal: dependencies.signal }),
    );
    return await settle('applied', outcome);
  } catch (error) {
    if (error instanceof Refused) return settle('refused', error.outcome);
    report(command, error, dependencies.log);
    return false;
  }
}

function applierOf({ feature, kind }: AcceptedCommand, appliers: readonly Applier[]): Applier {
  const found = appliers.find((applier) => applier.feature === feature && applier.kind === kind);
  if (!found) throw new Error(`Nothing applies commands of kind '${feature}/${kind}'`);
  return found;
}

function report({ feature, kind, seq }: AcceptedCommand, error: unknown, log: Logger): void {
  if (error instanceof StillClosed) return;
  const expected = error instanceof NotYet || (error instanceof GraphFailure && error.worthRetrying);
  log[expected ? 'info' : 'error'](
    { feature, kind, seq, fault: faultOf(error) },
    'a command could not be applied yet',
  );
}
