import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import { sentToMessage } from '../cards/escalation-cards';
import { passOn } from './escalation-turn-relay';
import type { Scene } from './escalation-turn-scene';

/** Words of somebody who helps go to the call they last turned to; with several open they are told to which. */
export async function takeFromHelper(scene: Scene, helping: readonly Escalation[]): Promise<void> {
  const [focus, ...others] = helping;
  if (!focus) return;
  const isPassedOn = await passOn(scene, focus.reference);
  if (isPassedOn && others.length > 0) await scene.say(sentToMessage({ to: focus, others }));
}
