import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import { refusalSentence } from '../cards/escalation-cards';
import type { Scene } from './escalation-turn-scene';

type Outcome = Awaited<ReturnType<Scene['apply']>>;

/** Why nothing was changed, in a sentence; undefined when something was, now or the first time. */
export function refusalIn(outcome: Outcome): string | undefined {
  if (outcome === 'seen') return undefined;
  if (outcome === 'not-found') return refusalSentence('over');
  return outcome.ok ? undefined : refusalSentence(outcome.why);
}

export async function tellRefusal(scene: Scene, outcome: Outcome): Promise<void> {
  const refusal = refusalIn(outcome);
  if (refusal !== undefined) await scene.tell(refusal);
}

/** What was written, to the other side: true when it was taken. Then nothing is said about it, as in any conversation. */
export async function passOn(scene: Scene, reference: EscalationReference): Promise<boolean> {
  const { key, by, turn } = scene;
  const outcome = await scene.apply(reference, { type: 'say', by: by.id, key, text: turn.text });
  await tellRefusal(scene, outcome);
  return refusalIn(outcome) === undefined;
}
