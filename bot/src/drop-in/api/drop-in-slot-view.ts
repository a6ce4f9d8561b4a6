import type { SlotAnswer, SlotGroup } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { HeldSlot } from '../drop-in-desk';

/** How many places a slot has, or how many are left, is nobody's business but whoever holds it. */
export const slotAnswer = ({ slot, session }: HeldSlot): SlotAnswer => ({
  slotId: slot.id,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  holderId: slot.holderId,
  holderName: slot.holderName,
  ways: [...session.ways],
  group: slot.places > 1,
});

const emptyGroup = (session: Session, holderId: Session['holderId']): SlotGroup => ({
  sessionId: session.id,
  holderId,
  ways: [...session.ways],
  minutes: session.slotMinutes,
  group: session.places > 1,
  ...(session.room !== undefined && { room: session.room }),
  ...(session.notes !== undefined && { notes: session.notes }),
  starts: [],
});

/** Free times by session and by whom one would meet; a time is one short text, since there are thousands. */
export function slotGroups(free: readonly HeldSlot[]): SlotGroup[] {
  const groups = new Map<string, SlotGroup>();
  for (const { slot, session } of free) {
    const key = `${session.id}|${slot.holderId}`;
    const group = groups.get(key) ?? emptyGroup(session, slot.holderId);
    group.starts.push(slot.startsAt);
    groups.set(key, group);
  }
  return [...groups.values()];
}
