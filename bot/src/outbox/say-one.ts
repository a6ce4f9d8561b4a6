import type { PersonId } from '@councillor-safety/core/people/people';
import { type BotMessage, ChannelFailure } from '../bot-framework/channel';
import { faultOf } from '../logging/fault';
import type { ReachParts } from '../reach/begin-chat';
import { nextTry } from '../reach/next-try';
import { sayToPerson } from '../reach/reach-person';
import type { Lane } from './outbox';
import type { OpenMessage, Outcome, OutboxStore } from './outbox-store';
import { tellLate, tellSettled, type TellingParts } from './telling';

export interface SayParts extends ReachParts, Omit<TellingParts, 'store'> {
  readonly store: OutboxStore;
  /** Another way to somebody whose chat cannot be used. Never rejects. */
  readonly tellInFeed?: (person: PersonId) => Promise<void>;
}

/** What came of looking at one message. */
export interface Step {
  /** Later messages to this person wait for it. */
  readonly holds: boolean;
  /** Something was tried or told. */
  readonly acted: boolean;
  /** When it is worth another look. */
  readonly again?: Date;
  /** When it will be late. */
  readonly lateAt?: Date;
}

interface Sight {
  /** An earlier message to this person waits. */
  readonly held: boolean;
  readonly parts: SayParts;
}

/**
 * Says one message, or tells its feature what became of it, or finds that it is not time.
 * @throws when the database fails, after which the message is looked at anew
 */
export async function sayOne(message: OpenMessage, { held, parts }: Sight): Promise<Step> {
  const { delivery, unsayable, notBefore } = message;
  if (delivery) return told(await tellSettled(message, delivery, parts));
  // It is looked at with the one that it waits for: its own time, long past, would take the place of that one's.
  if (held && !unsayable) return { holds: true, ...(await noticeLate(message, parts)) };
  if (notBefore > parts.clock.now())
    return { holds: !unsayable, again: notBefore, ...(await noticeLate(message, parts)) };
  const outcome = await attempt(message, parts);
  if (outcome.state !== 'waiting') return settle(message, outcome, parts);
  await parts.store.note({ key: message.key, outcome, settled: false });
  const late = await noticeLate(message, parts);
  return { holds: !outcome.unsayable, again: outcome.notBefore, ...late, acted: true };
}

const told = (again: Date | undefined): Step => ({ holds: false, acted: true, ...(again && { again }) });

/** Somebody waits for what is urgent, and everything else to them waits behind it: minutes of bad luck must not add up. */
const longestPause: Readonly<Record<Lane, number>> = { urgent: 8_000, ordinary: 60_000 };

async function attempt(message: OpenMessage, parts: SayParts): Promise<Outcome> {
  const said = render(message, parts);
  if (!said) return { state: 'waiting', unsayable: true, notBefore: nextTry(message.attempts, parts) };
  try {
    const { to, lane, replaces } = message;
    const earlier = replaces === undefined ? undefined : await parts.store.arrival(replaces);
    return await sayToPerson({ to, lane, said, earlier }, parts);
  } catch (error) {
    const facts = error instanceof ChannelFailure ? error.facts : undefined;
    report(message, { error, expected: facts !== undefined, parts });
    const { retryAfterSeconds } = facts ?? {};
    const notBefore = nextTry(message.attempts, {
      clock: parts.clock,
      longestMs: longestPause[message.lane],
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
    return { state: 'waiting', unsayable: false, notBefore };
  }
}

/** Undefined for a kind that only a newer service knows, and for a mistake of ours: it stays, and others are not held up. */
function render(message: OpenMessage, parts: SayParts): BotMessage | undefined {
  try {
    const kind = parts.kinds.get(message.kind);
    if (!kind) throw new Error(`No message of kind '${message.kind}' is declared`);
    return kind.render(message.data());
  } catch (error) {
    report(message, { error, expected: false, parts });
    return undefined;
  }
}

/** First that it is out, so that a crash from here on sends nothing twice; then whom it concerns. */
async function settle(
  message: OpenMessage,
  outcome: Exclude<Outcome, { state: 'waiting' }>,
  parts: SayParts,
): Promise<Step> {
  const { kind, key, seq, lane } = message;
  const settled = parts.kinds.get(kind)?.settled === undefined;
  await parts.store.note({ key, outcome, settled });
  if (outcome.state === 'unreachable') {
    parts.log.warn({ kind, seq, lane, why: outcome.why }, 'a message cannot reach its person');
    tellElsewhere(message, parts);
  }
  if (settled) return told(undefined);
  const delivery = outcome.state === 'sent' ? { state: outcome.state } : outcome;
  return told(await tellSettled(message, delivery, parts));
}

/** Not waited for: the next is asked meanwhile. A change of what stands in the chat already is no news. */
function tellElsewhere({ to, lane, replaces }: OpenMessage, { tellInFeed }: SayParts): void {
  if (lane === 'urgent' && replaces === undefined) void tellInFeed?.(to);
}

/** After this long, a person who waits for help should hear of somebody else. */
const lateAfterMs = 30_000;

async function noticeLate(message: OpenMessage, parts: SayParts): Promise<Pick<Step, 'acted' | 'lateAt'>> {
  const { lane, lateTold, kind, putAt } = message;
  const concerns = lane === 'urgent' && !lateTold && parts.kinds.get(kind)?.late !== undefined;
  if (!concerns) return { acted: false };
  const lateAt = new Date(putAt.getTime() + lateAfterMs);
  if (lateAt > parts.clock.now()) return { acted: false, lateAt };
  const again = await tellLate(message, parts);
  return { acted: true, ...(again && { lateAt: again }) };
}

function report(
  { kind, seq, lane }: OpenMessage,
  { error, expected, parts }: { error: unknown; expected: boolean; parts: SayParts },
): void {
  const facts = error instanceof ChannelFailure ? { status: error.facts.status, code: error.facts.code } : {};
  const what = { kind, seq, lane, ...facts, fault: faultOf(error) };
  parts.log[expected ? 'info' : 'error'](what, 'a message could not be sent yet');
}
