import type { HeldSlot, TakenPlace } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { Entry, Offer } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-rows';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import { slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import type { WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import {
  at,
  idOf,
  noHoliday,
  session,
  sessionId,
  somebody,
} from '../../../core/drop-in/drop-in-session-factories';

/** Wednesday. */
export const now = at('2026-11-25T10:00:00Z');
export const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

export const idNumber = (number: number): string =>
  `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Anything with anybody until the end of the year. */
export const wish = (changes: Partial<WaitingWish> = {}): WaitingWish => ({
  ...{ holderIds: [], ways: ['room', 'phone', 'teams'], weekdays: [0, 1, 2, 3, 4, 5, 6] },
  ...{ parts: ['morning', 'afternoon', 'evening'], until: '2026-12-31' },
  ...changes,
});

/** `number` is also the order in which they came. */
export const entry = (number: number, person: string, changes: Partial<WaitingWish> = {}): Entry => ({
  ...{ id: idNumber(number), personId: idOf(person), name: somebody(person).name, wish: wish(changes) },
  since: minutes(number - 1_000),
});

/** One time on one Tuesday morning from ten o'clock, unless told. */
export const once = (number: number, changes: Parameters<typeof session>[1] = {}): Session =>
  session(number, {
    ...{ recurrence: { every: 'once' }, firstDay: '2026-12-01', lastDay: '2026-12-01' },
    ...{ from: '10:00', to: '10:30', ...changes },
  });

export const heldOf = (...sessions: readonly Session[]): HeldSlot[] =>
  sessions
    .flatMap((one) =>
      slotsOf(one, { from: now, to: at('2027-12-31T00:00:00Z') }, noHoliday).map((slot) => ({
        slot,
        session: one,
      })),
    )
    .sort((one, other) => one.slot.start.getTime() - other.slot.start.getTime());

export const slotId = (number: number, startsAt = '2026-12-01T10:00'): string =>
  `${sessionId(number)}@${startsAt}`;

export function takenOf({ slot }: HeldSlot, seat = 1): TakenPlace {
  const { id, holderId, start, end } = slot;
  return { slotId: id, seat, holderId, start, end };
}

export const offer = (number: number, of: Entry, changes: Partial<Offer> = {}): Offer => ({
  ...{ id: idNumber(number), personId: of.personId, entryId: of.id },
  ...{ slotId: slotId(1), seat: 1, endsAt: minutes(60) },
  ...changes,
});
