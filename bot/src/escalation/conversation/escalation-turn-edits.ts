import type { ConversationDeps } from './escalation-conversation-deps';
import { tellRefusal } from './escalation-turn-relay';
import type { Scene } from './escalation-turn-scene';

/** A changed or deleted message concerns the call that it went into, and nobody when it went into none. */
export async function takeChange({ engine }: ConversationDeps, scene: Scene): Promise<void> {
  const { turn, by, key, cause } = scene;
  const reference = await engine.callOf(cause);
  if (!reference) return;
  const event =
    turn.kind === 'deleted'
      ? ({ type: 'deleted', by: by.id, key } as const)
      : ({ type: 'edited', by: by.id, key, text: turn.text } as const);
  await tellRefusal(scene, await scene.apply(reference, event));
}
