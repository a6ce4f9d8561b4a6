import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { TurnAnswer } from '../../bot-framework/channel';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { Part, Scene } from './escalation-turn-scene';
import type { Press, Verb } from '../cards/escalation-verbs';

/** A button that somebody pressed, and what they have to do with open calls. */
export interface Pressing {
  readonly deps: ConversationDeps;
  readonly scene: Scene;
  readonly part: Part;
}

/** What each button does; the answer is the card as it is true now, or a sentence. */
export type Presses<V extends Verb = Verb> = {
  readonly [K in V]: (pressing: Pressing, press: Extract<Press, { verb: K }>) => Promise<TurnAnswer>;
};

export type Outcome = Awaited<ReturnType<Scene['apply']>>;

/** The call after this, whether or not it was changed. */
export const callAfter = async (
  { deps }: Pressing,
  reference: Escalation['reference'],
  outcome: Outcome,
): Promise<Escalation | undefined> =>
  typeof outcome === 'object' && outcome.ok ? outcome.change.escalation : deps.engine.find(reference);
