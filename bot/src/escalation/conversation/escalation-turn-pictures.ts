import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import { faultOf } from '../../logging/fault';
import { noAttachmentMessage } from '../cards/escalation-cards';
import type { ConversationDeps } from './escalation-conversation-deps';
import { tellRefusal } from './escalation-turn-relay';
import type { Scene } from './escalation-turn-scene';

/** Pictures go to the evidence first, then to the other side. What cannot be taken is said once, at the end. */
export async function takePictures(
  deps: ConversationDeps,
  scene: Scene,
  reference: EscalationReference,
): Promise<void> {
  const { turn, by, key } = scene;
  let left = turn.otherAttachments;
  for (const [index, picture] of turn.pictures.entries()) {
    const pictureKey = `${key}:${index}`;
    const taken = await keep(deps, { picture, reference, by: by.id, key: pictureKey });
    if (taken === 'not-taken') left += 1;
    else {
      const event = { type: 'picture', by: by.id, key: pictureKey, pictureId: taken.pictureId } as const;
      await tellRefusal(scene, await scene.apply(reference, event));
    }
  }
  if (left > 0) await scene.say(noAttachmentMessage());
}

type Given = Parameters<ConversationDeps['pictures']['take']>[0];

async function keep({ pictures, log }: ConversationDeps, given: Given) {
  try {
    return await pictures.take(given);
  } catch (error) {
    log.error({ reference: given.reference, fault: faultOf(error) }, 'a picture could not be kept');
    return 'not-taken';
  }
}
