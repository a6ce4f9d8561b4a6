import type { Escalation, Wish } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Scene } from './escalation-turn-scene';

interface Wanted {
  readonly wish: Wish;
  readonly excluded?: readonly PersonId[];
}

interface Started {
  readonly escalation: Escalation;
  /** There was an open call already. */
  readonly already: boolean;
}

const isSame = (one: Wish, other: Wish): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Begins the call for a person. In an open one, what was wished and who must not be asked hold from now on. */
export async function startCall(scene: Scene, { wish, excluded = [] }: Wanted): Promise<Started> {
  const { by, memory } = scene;
  const { id, name } = by;
  const barred = [...new Set([...excluded, ...(memory.excluded ?? [])])];
  const { escalation, already } = await scene.start({ councillor: { id, name }, wish, excluded: barred });
  delete memory.excluded;
  if (!already) return { escalation, already };
  const missing = barred.filter((each) => !escalation.excluded.includes(each));
  const isNewWish = wish.kind !== 'on-call' && !isSame(wish, escalation.wish);
  const events = [
    ...missing.map((personId) => ({ type: 'exclude', by: id, personId }) as const),
    ...(isNewWish ? [{ type: 'ask-for', by: id, wish } as const] : []),
  ];
  return { escalation: await applyAll(scene, escalation, events), already };
}

async function applyAll(
  scene: Scene,
  call: Escalation,
  events: readonly EscalationEvent[],
): Promise<Escalation> {
  let latest = call;
  for (const [index, event] of events.entries()) {
    const outcome = await scene.apply(call.reference, event, `${index}`);
    if (typeof outcome === 'object' && outcome.ok) latest = outcome.change.escalation;
  }
  return latest;
}
