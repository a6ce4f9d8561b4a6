import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { understand, type Understood } from '@councillor-safety/core/escalation/escalation-intent';
import type { Turn } from '../bot-framework/channel';
import { rememberedKeys } from '../bot-framework/remembered-keys';
import { faultOf } from '../logging/fault';
import { emergencyMessage } from './cards/escalation-cards';
import type { ChatMemory } from './escalation-conversation-memory';

export interface FirstAnswer {
  readonly understood: Understood;
  /** Whether what to do in danger was said in answer to this, now or when it came the first time. */
  readonly shown: boolean;
  /** Settled when it is out, or will not come out, or has taken so long that the rest must not wait. Never rejects. */
  readonly out: Promise<void>;
}

const silenceMs = 30 * 60_000;
/** What follows may be said before it when the chat is slower than this. */
const patienceMs = 1_000;

const asksForHelp: ReadonlySet<Understood['intent']> = new Set(['person', 'help', 'numbers']);
const callerVerbs = new Set(['call', 'choose-person', 'call-person', 'choose-excluded', 'exclude']);

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
    const saying = turn.reply(emergencyMessage()).catch((error: unknown) => {
      answered.forget(turn.activityId);
      log.error({ fault: faultOf(error) }, 'what to do in danger could not be shown');
    });
    return Promise.race([saying, passing(patienceMs)]);
  };

  return (turn: Turn, memory: ChatMemory): FirstAnswer => {
    const now = clock.now().getTime();
    const understood = understand(turn.text, { dangerWords: dangerWords() });
    const shown = isDue({ turn, memory, understood, now });
    memory.heardAt = now;
    if (!shown) return { understood, shown, out: Promise.resolve() };
    memory.emergencyAt = now;
    const again = !answered.add(turn.activityId);
    return { understood, shown, out: again ? Promise.resolve() : say(turn) };
  };
}

interface Heard {
  readonly turn: Turn;
  readonly memory: ChatMemory;
  readonly understood: Understood;
  readonly now: number;
}

const longAgo = (at: number | undefined, now: number): boolean => at === undefined || now - at >= silenceMs;

function isDue({ turn, memory, understood, now }: Heard): boolean {
  if (turn.kind === 'installed') return !memory.isWelcomed;
  if (turn.kind === 'action') return callerVerbs.has(turn.verb ?? '') && longAgo(memory.heardAt, now);
  if (turn.kind !== 'message') return false;
  if (longAgo(memory.heardAt, now)) return true;
  // Who helps somebody writes of danger all the time, and is not in it.
  if (understood.danger) return memory.talking !== 'helper' || longAgo(memory.emergencyAt, now);
  return memory.talking === undefined && asksForHelp.has(understood.intent);
}

/** The timer keeps no process alive. */
const passing = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
