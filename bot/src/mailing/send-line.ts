import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { type BotMessage, ChannelFailure } from '../bot-framework/channel';
import { faultOf } from '../logging/fault';
import type { ReachParts } from '../reach/begin-chat';
import { nextTry } from '../reach/next-try';
import { changeForPerson, sayToPerson, type Reached } from '../reach/reach-person';
import { reachChannel } from './reach-channel';
import type { Outcome, TakenLine } from './line-store';
import type { MailingWhy } from './mailing';
import type { Run } from './run';
import { Withheld } from './stretch';

/** Makes the message for one recipient. */
export type Words = (to: { readonly id: string; readonly channel: boolean }) => BotMessage;

export interface SendLineParts extends ReachParts {
  readonly run: Run;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Twelve tries in about half an hour. */
const mostTries = 12;
const pauses = { firstMs: 1_000, longestMs: 780_000 };

/** Brings one message to its recipient, and says what came of it. */
export async function sendLine(line: TakenLine, words: Words, parts: SendLineParts): Promise<Outcome> {
  try {
    return await reach(line, words({ id: line.id, channel: line.channel }), parts);
  } catch (error) {
    return afterwards(error, line, parts);
  }
}

function reach(
  { to, replaces }: TakenLine,
  said: BotMessage,
  parts: ReachParts,
): Promise<Reached | { readonly state: 'unreachable'; readonly why: MailingWhy }> {
  // Nothing is known that could be changed.
  if (replaces?.activityId === '') return Promise.resolve({ state: 'unreachable', why: 'refused' });
  if ('channel' in to) return reachChannel({ place: to.channel, said, replaces }, parts);
  const message = { to: to.person, said, lane: 'bulk' } as const;
  return replaces ? changeForPerson({ ...message, earlier: replaces }, parts) : sayToPerson(message, parts);
}

function afterwards(error: unknown, line: TakenLine, parts: SendLineParts): Outcome {
  const { run, clock } = parts;
  if (error instanceof Withheld) return { state: 'to-send', notBefore: clock.now(), withheld: true };
  report(error, parts);
  const mayHaveArrived = leavesOpen(error) && !line.replaces;
  if (mayHaveArrived && run.mode === 'at-most-once') return { state: 'uncertain' };
  if (line.attempts >= mostTries) return { state: 'unreachable', why: 'no-answer' };
  const { retryAfterSeconds } = error instanceof ChannelFailure ? error.facts : {};
  const notBefore = nextTry(line.attempts - 1, { clock, retryAfterSeconds, ...pauses });
  return { state: 'to-send', notBefore, withheld: false };
}

/** Teams says of these that the message is to be sent again. */
const sentAgain = [502, 503, 504];

const leavesOpen = (error: unknown): boolean =>
  error instanceof ChannelFailure &&
  error.facts.maybeDone === true &&
  !sentAgain.includes(error.facts.status);

function report(error: unknown, { run: { kind }, log }: SendLineParts): void {
  if (error instanceof ChannelFailure) {
    const { status, code } = error.facts;
    log.info({ kind, status, code }, 'a message of a run was not taken');
  } else log.error({ kind, fault: faultOf(error) }, 'a message of a run could not be sent');
}
