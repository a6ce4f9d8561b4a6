import { outsiderMessage, troubleMessage } from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { Side } from './escalation-conversation-memory';
import { takeFromCaller } from './escalation-turn-caller';
import { takeFromHelper } from './escalation-turn-helper';
import { takeFromNobody } from './escalation-turn-nobody';
import { takePictures } from './escalation-turn-pictures';
import { showCall } from './escalation-turn-answers';
import type { Part, Scene } from './escalation-turn-scene';

/** Everything that somebody sends in their own chat: to whom it goes depends on the calls that they have a part in. */
export async function takeMessage(deps: ConversationDeps, scene: Scene, part: Part): Promise<void> {
  const { turn, memory } = scene;
  if (part.standing === 'outsider') return scene.say(outsiderMessage());
  if (part.standing === 'unknown') return scene.say(troubleMessage());
  const side = sideOf(part, memory.talking);
  memory.talking = side === 'caller' && !part.own?.helper ? undefined : side;
  const call = side === 'caller' ? part.own : part.helping[0];
  if (!side || !call) return takeFromNobody(deps, scene);
  const isBlank = turn.text.trim() === '';
  if (isBlank && turn.pictures.length + turn.otherAttachments === 0)
    return showCall(deps, scene, { call, side });
  if (!isBlank && side === 'helper') await takeFromHelper(scene, part.helping);
  if (!isBlank && side === 'caller') await takeFromCaller(deps, scene, call);
  await takePictures(deps, scene, call.reference);
}

/**
 * Whoever helps others and has a call of their own may mean either. While they wait, it is their own. Afterwards it is the one in
 * which they last pressed or wrote something, and before that their own: their words are then read by an officer, not a colleague.
 */
function sideOf({ own, helping }: Pick<Part, 'own' | 'helping'>, last: Side | undefined): Side | undefined {
  if (own && helping.length > 0) return own.helper && last === 'helper' ? 'helper' : 'caller';
  if (own) return 'caller';
  return helping.length > 0 ? 'helper' : undefined;
}
