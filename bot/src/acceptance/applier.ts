import type { z } from 'zod';

/** A command that was accepted, as an applier or a list of "not yet filed" sees it. */
export interface AcceptedCommand<T = unknown> {
  readonly key: string;
  readonly actorId: string;
  readonly feature: string;
  readonly kind: string;
  /** What the command is about, such as a report's reference. Commands about one subject are applied in order. */
  readonly subject: string;
  /** ISO 8601. */
  readonly acceptedAt: string;
  readonly seq: number;
  readonly payload: T;
}

/** Kept for ever, so it holds ids and states and nothing that a person wrote. */
export type Outcome = Readonly<Record<string, unknown>>;

/** The command can never be applied, and the person is to be told so. Anything else that is thrown is tried again. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly outcome: Outcome) {
    super('The command was refused');
  }
}

/** Something other than SharePoint is away. Tried again later, and nobody else is held up until then. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

export interface ApplyContext {
  /** Aborted when the service stops; the command will be applied again after the next start. */
  readonly signal: AbortSignal;
}

export interface Applier {
  readonly feature: string;
  readonly kind: string;
  apply(command: AcceptedCommand, context: ApplyContext): Promise<Outcome>;
}

/**
 * Says how one kind of accepted command becomes real. It may run more than once for one command (a crash after the work,
 * before it was noted), so it must be idempotent by `command.key`.
 */
export function defineApplier<P extends z.ZodType>(definition: {
  readonly feature: string;
  readonly kind: string;
  readonly payload: P;
  readonly apply: (command: AcceptedCommand<z.output<P>>, context: ApplyContext) => Promise<Outcome>;
}): Applier {
  const { feature, kind, payload: schema, apply } = definition;
  return {
    feature,
    kind,
    apply: async (command, context) => apply({ ...command, payload: schema.parse(command.payload) }, context),
  };
}
