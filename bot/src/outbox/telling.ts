import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { faultOf } from '../logging/fault';
import type { Delivery, MessageKind } from './outbox';
import type { OpenMessage, OutboxStore } from './outbox-store';
import { watched } from './watched';

export interface TellingParts {
  readonly store: Pick<OutboxStore, 'settling' | 'settle' | 'tellingLate' | 'toldLate'>;
  readonly kinds: ReadonlyMap<string, MessageKind>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A feature that fails is asked again a little later; the rest of the person's messages do not wait for it. */
const tellAgainMs = 15_000;

/**
 * Tells a message's feature what became of it; the message is settled in the transaction of what the feature does then.
 * Resolves to when to tell it again, if it could not be told.
 */
export function tellSettled(
  message: OpenMessage,
  delivery: Delivery,
  parts: TellingParts,
): Promise<Date | undefined> {
  const { key, to } = message;
  return trying(message, parts, async (kind) => {
    const { act, acted } = watched(parts.store.settling(key));
    await kind.settled?.({ key, to, data: message.data(), delivery }, act);
    if (!acted()) await parts.store.settle(key);
  });
}

/** Tells a message's feature, once, that it does not get through for now; resolves likewise. */
export function tellLate(message: OpenMessage, parts: TellingParts): Promise<Date | undefined> {
  const { key, to } = message;
  return trying(message, parts, async (kind) => {
    const { act, acted } = watched(parts.store.tellingLate(key));
    await kind.late?.({ key, to, data: message.data() }, act);
    if (!acted()) await parts.store.toldLate(key);
  });
}

async function trying(
  { kind, seq }: OpenMessage,
  { kinds, clock, log }: TellingParts,
  tell: (kind: MessageKind) => Promise<void>,
): Promise<Date | undefined> {
  try {
    const found = kinds.get(kind);
    if (!found) throw new Error(`No message of kind '${kind}' is declared`);
    await tell(found);
    return undefined;
  } catch (error) {
    log.error({ kind, seq, fault: faultOf(error) }, 'what became of a message could not be told yet');
    return new Date(clock.now().getTime() + tellAgainMs);
  }
}
