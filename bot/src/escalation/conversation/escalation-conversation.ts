import type { Turn, TurnAnswer, TurnHandler, TurnPerson } from '../../bot-framework/channel';
import { rememberedKeys } from '../../bot-framework/remembered-keys';
import { oneAtATime } from '../../jobs/one-at-a-time';
import { faultOf } from '../../logging/fault';
import { notPersonalMessage, outsiderMessage } from '../cards/escalation-cards';
import { knownDangerWords } from './escalation-conversation-danger-words';
import type { ConversationDeps } from './escalation-conversation-deps';
import { faultAnswers } from './escalation-conversation-faults';
import { createFirstAnswer } from './escalation-conversation-first';
import { chatMemories } from './escalation-conversation-memory';
import { takePersonalTurn } from './escalation-conversation-personal';
import { createScene, type Scene } from './escalation-turn-scene';
import { passTyping } from './escalation-turn-typing';

const remembered = 5_000;

/**
 * What the bot does with whatever reaches it. What to do in danger comes first, from memory. Then come one person's turns, one after the
 * other, and those of different people side by side.
 */
export function createConversation(deps: ConversationDeps): TurnHandler {
  const { log } = deps;
  const memoryOf = chatMemories(remembered);
  const inTurn = oneAtATime();
  const dangerWords = knownDangerWords(deps);
  const answerFirst = createFirstAnswer({ ...deps, dangerWords: dangerWords.known });
  const handled = rememberedKeys(remembered);
  const answerFault = faultAnswers(log);
  dangerWords.refresh();

  const takeInTurn = async (scene: Scene): Promise<TurnAnswer> => {
    const isBroughtAgain = scene.turn.kind === 'message' && !handled.add(scene.turn.activityId);
    if (isBroughtAgain) return undefined;
    try {
      return await takePersonalTurn(deps, scene);
    } catch (error) {
      handled.forget(scene.turn.activityId);
      return void (await answerFault(scene, error));
    }
  };

  const takeTyping = async (turn: Turn, by: TurnPerson): Promise<void> => {
    try {
      await passTyping(deps, { by, memory: memoryOf(turn.address.conversationId) });
    } catch (error) {
      log.debug({ fault: faultOf(error) }, 'a sign of typing was not passed on');
    }
  };

  return async (turn) => {
    const { where, person: by, kind } = turn;
    if (where !== 'personal' || !by) return void (await answerStranger(turn));
    if (kind === 'typing') return void (await takeTyping(turn, by));
    const memory = memoryOf(turn.address.conversationId);
    const first = answerFirst(turn, memory);
    dangerWords.refresh();
    const scene = createScene(deps, { turn, by, first, memory });
    return inTurn(by.id, () => takeInTurn(scene));
  };
}

const isSpoken = ({ kind }: Turn): boolean => kind === 'message' || kind === 'action' || kind === 'installed';

/** Where others read along, and for whoever is not of this council: what everybody may know, and nothing else. */
async function answerStranger(turn: Turn): Promise<void> {
  if (!isSpoken(turn)) return;
  await turn.reply(turn.where === 'personal' ? outsiderMessage() : notPersonalMessage());
}
