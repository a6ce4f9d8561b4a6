import type { Escalation, EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { Understood } from '@councillor-safety/core/escalation/escalation-intent';
import type { BotMessage, Turn, TurnPerson } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { FirstAnswer } from './escalation-conversation-first';
import type { ChatMemory, Offer } from './escalation-conversation-memory';
import type { Cause, EscalationEngine, StartCall } from '../calls/escalation-engine';

type Outcome = Awaited<ReturnType<EscalationEngine['apply']>>;

/** One turn in somebody's own chat, with what answering it takes. */
export interface Scene {
  readonly turn: Turn;
  readonly by: TurnPerson;
  readonly understood: Understood;
  /** Whether what to do in danger has been shown in answer to this. */
  readonly emergencyShown: boolean;
  readonly memory: ChatMemory;
  readonly cause: Cause;
  /** Names what was sent, for ever. */
  readonly key: string;
  /** After what to do in danger, if that is on its way. @throws ChannelFailure */
  say(message: BotMessage): Promise<void>;
  /** @throws ChannelFailure */
  tell(sentence: string): Promise<void>;
  /** The first of these that was not the last thing asked. @throws ChannelFailure */
  offer(choices: readonly { readonly offer: Offer; readonly message: () => BotMessage }[]): Promise<void>;
  /** @param part tells changes of one kind apart that one turn brings */
  apply(reference: EscalationReference, event: EscalationEvent, part?: string): Promise<Outcome>;
  start(call: StartCall): ReturnType<EscalationEngine['start']>;
  makeIncident(reference: EscalationReference): Promise<Outcome>;
  /** Whether something of this turn is safe in the database, so that it must not be brought again. */
  isDurable(): boolean;
}

export interface SceneParts {
  readonly turn: Turn;
  readonly by: TurnPerson;
  readonly first: FirstAnswer;
  readonly memory: ChatMemory;
}

export function createScene({ engine }: Pick<ConversationDeps, 'engine'>, parts: SceneParts): Scene {
  const { turn, by, first, memory } = parts;
  const cause: Cause = { personId: by.id, activityId: turn.activityId };
  let durable = false;
  const kept = async <T>(doing: Promise<T>): Promise<T> => {
    const outcome = await doing;
    durable = true;
    return outcome;
  };
  const say = async (message: BotMessage): Promise<void> => {
    await first.out;
    await turn.reply(message);
    memory.lastOffer = undefined;
  };
  return {
    ...{ turn, by, memory, cause, say },
    understood: first.understood,
    emergencyShown: first.shown,
    key: `${by.id}:${turn.activityId}`,
    tell: (text) => say({ text, summary: discreetSummary }),
    offer: async (choices) => {
      const fresh = choices.find(({ offer }) => offer !== memory.lastOffer);
      if (!fresh) return;
      await say(fresh.message());
      memory.lastOffer = fresh.offer;
    },
    apply: (reference, event, part) =>
      kept(
        engine.apply(
          reference,
          event,
          part ? { ...cause, activityId: `${cause.activityId}:${part}` } : cause,
        ),
      ),
    start: (call) => kept(engine.start(call, cause)),
    makeIncident: (reference) => kept(engine.makeIncident(reference, by.id, cause)),
    isDurable: () => durable,
  };
}

/** `unknown`: nobody can tell now who belongs to the council's groups. */
export type Standing = 'belongs' | 'outsider' | 'unknown';

/** What somebody has to do with open calls, read once for a turn. */
export interface Part {
  readonly own: Escalation | undefined;
  /** The one that their messages go to comes first. */
  readonly helping: readonly Escalation[];
  readonly standing: Standing;
}
