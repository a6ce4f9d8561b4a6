import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { understand, type Understood } from '@councillor-safety/core/escalation/escalation-intent';
import { ChannelFailure, type Turn } from '../../bot-framework/channel';
import { rememberedKeys } from '../../bot-framework/remembered-keys';
import { faultOf } from '../../logging/fault';
import { emergencyMessage } from '../cards/escalation-cards';
import type { ChatMemory } from './escalation-conversation-memory';

export interface FirstAnswer {
  readonly understood: Understood;
  /** Whether what to do in danger was said in answer to this, now or when it came the first time. */
  readonly shown: boolean;
  /** Settled when it is out, or will not come out, or has taken so long that the rest must not wait. Never rejects. */
  readonly out: Promise<void>;
}

const silenceMs = 30 * 60_000;
/** What follows may be said before it when the chat is slower than this. What is done does not wait for it. */
const patienceMs = 1_000;

const asksForHelp: ReadonlySet<Understood['intent']> = new Set(['person', 'help', 'numbers']);
const callerVerbs = new Set(['call', 'choose-person', 'call-person', 'choose-excluded', 'exclude']);
/** Whoever has just taken a call is about to write, and needs no telling whom to ring in danger. */
const helperVerbs = new Set(['accept', 'talk-here']);

interface FirstAnswerParts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Words of danger that the council added, as they were last known. */
  readonly dangerWords: () => readonly string[];
}

/**
 * What to do in danger, from memory and the program alone: nothing is waited for before it, and nothing that fails later can take
 * it back.
 */
export function createFirstAnswer({ clock, log, dangerWords }: FirstAnswerParts) {
  const answered = rememberedKeys(5_000);

  const say = (turn: Turn): Promise<void> => {
    if (!answered.add(turn.activityId)) return Promise.resolve();
    const saying = sayInsisting(turn).catch((error: unknown) => {
      answered.forget(turn.activityId);
      log.error({ fault: faultOf(error) }, 'what to do in danger could not be shown');
    });
    return Promise.race([saying, passing(patienceMs)]);
  };

  return (turn: Turn, memory: ChatMemory): FirstAnswer => {
    const now = clock.now().getTime();
    const isFirst = isDueAnyway(turn, memory, now);
    // Said before a word is read: reading a hundred thousand letters takes a moment.
    const early = isFirst ? say(turn) : undefined;
    const understood = understand(turn.text, { dangerWords: dangerWords() });
    const shown = isFirst || (turn.kind === 'message' && isDueFor(understood, memory, now));
    if (isHeard(turn)) memory.heardAt = now;
    if (shown) memory.emergencyAt = now;
    return { understood, shown, out: early ?? (shown ? say(turn) : Promise.resolve()) };
  };
}

const longAgo = (at: number | undefined, now: number): boolean => at === undefined || now - at >= silenceMs;

const isHeard = ({ kind, verb = '' }: Turn): boolean =>
  kind === 'message' || callerVerbs.has(verb) || helperVerbs.has(verb);

/** Whatever it says: the first after a silence from somebody who may be in danger. */
function isDueAnyway({ kind, verb = '' }: Turn, memory: ChatMemory, now: number): boolean {
  const mayBeInDanger = kind === 'message' || (kind === 'action' && callerVerbs.has(verb));
  return mayBeInDanger && longAgo(memory.heardAt, now);
}

function isDueFor({ danger, intent }: Understood, memory: ChatMemory, now: number): boolean {
  // Who helps somebody writes of danger all the time, and is not in it.
  if (danger) return memory.talking !== 'helper' || longAgo(memory.emergencyAt, now);
  return memory.talking === undefined && asksForHelp.has(intent);
}

const attempts = 4;
const betweenMs = 700;

/** The chat may be busy for a moment, and this is the one message that must not wait for somebody to write again. */
async function sayInsisting(turn: Turn): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await turn.reply(emergencyMessage());
    } catch (error) {
      const passes = error instanceof ChannelFailure && error.kind === 'passing';
      if (!passes || attempt === attempts) throw error;
      await passing(Math.max(betweenMs, (error.facts.retryAfterSeconds ?? 0) * 1000));
    }
  }
}

/** The timer keeps no process alive. */
const passing = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
