import { randomUUID } from 'node:crypto';
import { noPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import { emptyDropInBook } from '@councillor-safety/core/drop-in/drop-in';
import { idOf } from '../../setup/cases';
import { aSession, bookedOf, byPhone, dayFromNow, dropInsOf } from '../../setup/drop-ins';
import type { Asking, Row, RouteCall } from './route-table';

type DropIns = Awaited<ReturnType<typeof dropInsOf>>;

const keyed = (body: unknown, more: Omit<RouteCall, 'body' | 'headers'> = {}): RouteCall => ({
  ...{ body, headers: { 'Idempotency-Key': randomUUID() } },
  ...more,
});

/** Made with the first call, and the same for all that follow. */
function once<T>(make: (asking: Asking) => Promise<T>): (asking: Asking) => Promise<T> {
  let made: Promise<T> | undefined;
  return (asking) => (made ??= make(asking));
}

/** An officer who is none of those that are tried. */
const maker = once<DropIns>(({ stack }) => dropInsOf(stack, 'community-safety'));
const owner = once<DropIns>(({ stack }) => dropInsOf(stack, 'councillor'));
const versionNow = async (asking: Asking): Promise<number> =>
  (await (await maker(asking)).sessions()).version;

let days = 3;
/** On a day on which nothing else of these rows is. */
function freshDraft() {
  days += 1;
  const day = dayFromNow(days);
  return { day, draft: aSession({ firstDay: day, lastDay: day, to: '17:00', slotMinutes: 10 }) };
}

const laid = { affected: [], holderId: idOf('officer') };

/** Of the officer; with the version of the sessions after it. */
async function freshSession(asking: Asking) {
  const { day, draft } = freshDraft();
  const { caller } = await maker(asking);
  const body = { ...laid, draft, version: await versionNow(asking) };
  const answer = await caller.send<{ id: string; version: number }>('/api/drop-in/sessions', body);
  return { ...answer.body, day };
}

/** Booked by nobody but these rows. */
const sessionOfOfficer = once(freshSession);
let taken = 0;
async function nextSlot(asking: Asking): Promise<string> {
  const { id, day } = await sessionOfOfficer(asking);
  const minute = 9 * 60 + 10 * taken;
  taken += 1;
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${id}@${day}T${clock}`;
}

/** An appointment of the owner with the officer, one for each row. */
const appointment = () =>
  once(async (asking) => bookedOf(await (await owner(asking)).take(await nextSlot(asking))).id);

type BodyOf = (asking: Asking) => unknown;
const noBody: BodyOf = () => undefined;

function ofAppointment(bodyOf = noBody): (asking: Asking) => Promise<RouteCall> {
  const booked = appointment();
  return async (asking) => {
    const id = await booked(asking);
    return keyed(await bodyOf(asking), { id });
  };
}

const saying =
  (body: object): BodyOf =>
  () =>
    body;

/** Another time, the same for everybody who is tried. */
const another = (more: object = {}): BodyOf => {
  const slot = once(nextSlot);
  return async (asking) => ({ slotId: await slot(asking), ...more });
};

const wish = { holderIds: [], ways: ['phone'], weekdays: [0], parts: ['evening'] };
const waits = once(async (asking) => {
  const key = randomUUID();
  const until = dayFromNow(60);
  await (await owner(asking)).caller.send('/api/drop-in/waiting', { wish: { ...wish, until } }, key);
  return key;
});

const cover = once(async (asking: Asking) => {
  const { id, day, version } = await freshSession(asking);
  const body = { version, sessionId: id, days: [day], toId: idOf('legal') };
  return (await asking.officer.send<{ id: string }>('/api/drop-in/covers', body)).body.id;
});

/*                      owner reporter other officer excluded legal monitoring champion administrator outsider nobody */
const bookers = '200 200 200 403 403 403 403 200 403 403 401';
const ownerOnly = '200 404 404 403 403 403 403 404 403 403 401';
const holders = '403 403 403 200 200 200 200 200 403 403 401';
const officersOnly = '403 403 403 200 200 200 200 403 403 403 401';
/** A colleague's session does not exist for a champion. */
const notTheChampion = '403 403 403 200 200 200 200 404 403 403 401';
/** An appointment exists for nobody but the two who meet. */
const holderOnly = '403 403 403 200 404 404 404 404 403 403 401';

/** The first has it; that the others are too late is an answer as good. */
const bookingOfAll = another({ details: byPhone });
const oneTime = async (asking: Asking): Promise<RouteCall> => keyed(await bookingOfAll(asking));

const ownRows: readonly Row[] = [
  { route: 'GET /api/drop-in/slots', answers: bookers },
  {
    route: 'POST /api/drop-in/bookings',
    answers: bookers,
    call: oneTime,
  },
  { route: 'GET /api/drop-in/mine', answers: bookers },
  {
    route: 'POST /api/drop-in/bookings/:id/move',
    answers: ownerOnly,
    call: ofAppointment(another({ details: byPhone })),
  },
  { route: 'POST /api/drop-in/bookings/:id/cancel', answers: ownerOnly, call: ofAppointment(saying({})) },
  {
    route: 'PUT /api/drop-in/bookings/:id/details',
    answers: ownerOnly,
    call: ofAppointment(saying({ details: byPhone })),
  },
  {
    // Nobody has asked them anything.
    route: 'POST /api/drop-in/bookings/:id/cover',
    answers: '409 404 404 403 403 403 403 404 403 403 401',
    call: ofAppointment(saying({ answer: 'yes' })),
  },
  { route: 'GET /api/drop-in/bookings/:id/calendar', answers: ownerOnly, call: ofAppointment() },
  {
    route: 'POST /api/drop-in/waiting',
    answers: bookers,
    call: () => keyed({ wish: { ...wish, until: dayFromNow(61) } }),
  },
  {
    route: 'DELETE /api/drop-in/waiting/:id',
    answers: ownerOnly,
    call: async (asking) => keyed(undefined, { id: await waits(asking) }),
  },
  {
    // Nobody was offered anything.
    route: 'POST /api/drop-in/offers/:id/decline',
    answers: '404 404 404 403 403 403 403 404 403 403 401',
    call: () => keyed({}, { id: randomUUID() }),
  },
  { route: 'PUT /api/drop-in/preferences', answers: bookers, call: () => keyed(noPreferences) },
];

const sessionRows: readonly Row[] = [
  { route: 'GET /api/drop-in/days', answers: holders },
  { route: 'GET /api/drop-in/sessions', answers: holders },
  {
    route: 'POST /api/drop-in/sessions/check',
    answers: officersOnly,
    call: () => ({ body: { draft: freshDraft().draft, holderId: idOf('officer') } }),
  },
  {
    // A champion lays down sessions of their own only.
    route: 'POST /api/drop-in/sessions',
    answers: officersOnly,
    call: async (asking) => keyed({ ...laid, version: await versionNow(asking), draft: freshDraft().draft }),
  },
  {
    route: 'PUT /api/drop-in/sessions/:id',
    answers: officersOnly,
    call: async (asking) => {
      const { id, version } = await freshSession(asking);
      return keyed({ ...laid, version, draft: freshDraft().draft }, { id });
    },
  },
  {
    route: 'POST /api/drop-in/sessions/:id/day',
    answers: notTheChampion,
    call: async (asking) => {
      const { id, day, version } = await freshSession(asking);
      return keyed({ version, affected: [], change: { day, off: 'leave' } }, { id });
    },
  },
  {
    route: 'POST /api/drop-in/sessions/:id/end',
    answers: notTheChampion,
    call: async (asking) => {
      const { id, version } = await freshSession(asking);
      return keyed({ version, affected: [] }, { id });
    },
  },
  {
    // Only days that one holds oneself.
    route: 'POST /api/drop-in/covers',
    answers: '403 403 403 200 400 400 400 400 403 403 401',
    call: async (asking) => {
      const { id, day } = await sessionOfOfficer(asking);
      const body = { version: await versionNow(asking), sessionId: id, days: [day] };
      return keyed({ ...body, toId: idOf('legal') });
    },
  },
  {
    // Colleagues see that somebody was asked; a champion whom it does not concern does not.
    route: 'POST /api/drop-in/covers/:id/answer',
    answers: '403 403 403 403 403 200 403 404 403 403 401',
    call: async (asking) => {
      const id = await cover(asking);
      return keyed({ version: await versionNow(asking), answer: 'accept' }, { id });
    },
  },
  {
    route: 'PUT /api/drop-in/calendar',
    answers: holders,
    call: () => keyed({ calendar: true }),
  },
  {
    route: 'PUT /api/drop-in/settings',
    answers: officersOnly,
    call: async (asking) => keyed({ version: await versionNow(asking), settings: emptyDropInBook.settings }),
  },
];

const heldRows: readonly Row[] = [
  { route: 'GET /api/drop-in/held/:id', answers: holderOnly, call: ofAppointment() },
  {
    // It has not begun.
    route: 'POST /api/drop-in/held/:id/outcome',
    answers: '403 403 403 409 404 404 404 404 403 403 401',
    call: ofAppointment(saying({ outcome: 'came' })),
  },
  {
    route: 'POST /api/drop-in/held/:id/notes',
    answers: holderOnly,
    call: ofAppointment(saying({ words: 'Bring the letter.' })),
  },
  { route: 'POST /api/drop-in/held/:id/follow-up', answers: holderOnly, call: ofAppointment(saying({})) },
  { route: 'POST /api/drop-in/held/:id/cancel', answers: holderOnly, call: ofAppointment(saying({})) },
  { route: 'POST /api/drop-in/held/:id/again', answers: holderOnly, call: ofAppointment(another()) },
  {
    route: 'POST /api/drop-in/held/:id/series',
    answers: holderOnly,
    call: ofAppointment(another({ weeks: 1, times: 2 })),
  },
];

export const dropInRows: readonly Row[] = [...ownRows, ...sessionRows, ...heldRows];
