import type { z } from 'zod';
import {
  mineAnswerSchema,
  myBookingSchema,
  slotAnswerSchema,
  slotsAnswerSchema,
  type MineAnswer,
  type MyBooking,
  type SlotAnswer,
  type SlotsAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { shownTimes } from '@councillor-safety/teams-app/drop-in/reading/chosen';
import { noFilters } from '@councillor-safety/teams-app/drop-in/reading/free-times';
import { meAs } from './fake-services';
import { json } from './fakes';
import { openTab } from './screen';

const cardOf = (key: string) => {
  const { id, name, roles, offices } = meAs(key);
  return { id, name, roles, offices };
};
export const [imani, kirsi] = [cardOf('officer'), cardOf('legal')];

/** Imani's session and Kirsi's. */
export const session = '5f9619ff-8b86-4d11-b42d-00c04fc964ff';
export const otherSession = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
export const slotAt = (startsAt: string, of = session): string => `${of}@${startsAt}`;

type WrittenSlots = z.input<typeof slotsAnswerSchema>;
type Group = WrittenSlots['groups'][number];

/** Half an hour with Imani, in person only. London has winter time. */
export const aGroup = (different: Partial<Group> = {}): Group => ({
  ...{ sessionId: session, holderId: imani.id, ways: ['room'], minutes: 30, group: false },
  ...{ room: 'Room 2', starts: ['2026-12-01T10:00', '2026-12-01T10:30'] },
  ...different,
});

export const theSlots = (different: Partial<WrittenSlots> = {}): SlotsAnswer =>
  slotsAnswerSchema.parse({
    ...{ from: '2026-11-30', to: '2027-01-25', holders: [imani, kirsi], leftOut: 0 },
    groups: [aGroup()],
    ...different,
  });

export const aNearSlot = (startsAt: string, ways: SlotAnswer['ways'] = ['room']): SlotAnswer =>
  slotAnswerSchema.parse({
    ...{ slotId: slotAt(startsAt), startsAt, endsAt: `${startsAt.slice(0, 14)}50`, ways, group: false },
    ...{ holderId: imani.id, holderName: imani.name },
  });

export const bookingId = '9f9619ff-8b86-4d11-b42d-00c04fc964ff';

/** An appointment on Tuesday at ten, with these parts different. */
export const aBooking = (different: Partial<z.input<typeof myBookingSchema>> = {}): MyBooking =>
  myBookingSchema.parse({
    ...{ id: bookingId, version: 1, slotId: slotAt('2026-12-01T10:00'), holder: imani, state: 'booked' },
    ...{ startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T10:30', start: '2026-12-01T10:00:00.000Z' },
    ...{ details: { way: 'room', topic: 'About the letters' }, ways: ['room'], group: false, minutes: 30 },
    ...{ room: 'Room 2', bookedByHolder: false, series: false, past: false, nearest: [] },
    may: ['move', 'cancel', 'details'],
    ...different,
  });

export const theMine = (different: Partial<z.input<typeof mineAnswerSchema>> = {}): MineAnswer =>
  mineAnswerSchema.parse({
    ...{ upcoming: [], past: [], waiting: [], holders: [imani, kirsi], calendarOffered: false },
    preferences: { notWith: [], reminders: true, calendar: false },
    ...different,
  });

interface Opened {
  readonly route?: string;
  readonly slots?: () => SlotsAnswer;
  readonly mine?: () => MineAnswer;
  readonly answers?: Parameters<typeof openTab>[0]['answers'];
}

/** Opens a councillor's screen of drop-ins on the evening of 30 November. */
export async function openDropIn(opened: Opened = {}): Promise<void> {
  const { route = '#/drop-in', slots = theSlots, mine = theMine, answers = {} } = opened;
  shownTimes.set(noFilters);
  const read = {
    'GET /api/drop-in/slots?from=2026-11-30&weeks=8': () => json(slots()),
    'GET /api/drop-in/mine': () => json(mine()),
  };
  await openTab({ answers: { ...read, ...answers }, route, person: 'councillor' });
}
