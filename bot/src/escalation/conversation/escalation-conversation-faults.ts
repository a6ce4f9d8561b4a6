import type { Logger } from 'pino';
import { BringAgain } from '../../bot-framework/channel';
import { rememberedKeys } from '../../bot-framework/remembered-keys';
import { faultOf } from '../../logging/fault';
import { troubleMessage } from '../cards/escalation-cards';
import type { Scene } from './escalation-turn-scene';

/** What a person hears when a turn of theirs failed: the truth and the numbers, once, however often it is brought again. */
export function faultAnswers(log: Logger) {
  const troubled = rememberedKeys(5_000);

  const isTold = async (scene: Scene): Promise<boolean> => {
    const { activityId } = scene.turn;
    if (!troubled.add(activityId)) return true;
    try {
      await scene.say(troubleMessage());
      return true;
    } catch (error) {
      troubled.forget(activityId);
      log.error({ fault: faultOf(error) }, 'the person could not be told of our fault');
      return false;
    }
  };

  /** @throws BringAgain for a message of which nothing is safe; the fault itself when the person could not be told of it */
  return async (scene: Scene, error: unknown): Promise<void> => {
    const { kind } = scene.turn;
    log.error({ kind, fault: faultOf(error) }, 'a turn could not be answered');
    if (!(await isTold(scene))) throw error;
    if (kind === 'message' && !scene.isDurable()) throw new BringAgain('Nothing was done', { cause: error });
  };
}
