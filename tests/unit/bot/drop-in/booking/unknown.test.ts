/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Cover } from '@councillor-safety/core/drop-in/drop-in';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { idNumber } from '../../../core/drop-in/booking-factories';
import { idOf, session, sessionId, somebody } from '../../../core/drop-in/drop-in-session-factories';
import { patching, posting, reading } from '../../../core/drop-in/store-rig';
import {
  bookingAt,
  bookingRig,
  byPhone,
  halfPastTen,
  minutes,
  personOf,
  slotOf,
  usualBook,
  type BookingRig,
} from './booking-rig';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  await rig.clear();
  await rig.taken();
});

const [one, two] = [idNumber(1), idNumber(2)] as const;
const officer = somebody('officer');
const colleague = somebody('officer2');
const accepted: Cover = {
  ...{ id: idNumber(500), sessionId: sessionId(1), days: ['2026-12-01'], state: 'accepted' },
  ...{ fromId: officer.id, fromName: officer.name, toId: colleague.id, toName: colleague.name },
  askedAt: '2026-11-20T08:00:00.000Z',
};
const working = (): void => rig.sharePoint().graph.control.faultRules.clear();
/** SharePoint has it, and nobody hears so. */
const answerLost = (): void => {
  rig.sharePoint().fail(posting, 'cut', { after: true });
  rig.sharePoint().fail(reading, 503, { times: 20 });
};

describe('nobody hears what became of a place', () => {
  test('it is said just so, nothing is promised, and nobody sees it as theirs', async () => {
    answerLost();
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('Nothing is booked yet as far as we know.') as string,
    });
    expect(await rig.desk().find(one)).toBeUndefined();
    expect(await rig.desk().ofPerson(idOf('councillor'))).toEqual([]);
    expect(await rig.taken()).toEqual([]);
    expect(await rig.said('councillor')).toEqual([]);
  });

  test('it was given: the same press finds out', async () => {
    answerLost();
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    expect(await rig.take('councillor', { id: one })).toMatchObject({
      outcome: 'booked',
      booking: { id: one },
    });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }]);
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:00#1 booked 1' });
  });

  test('it was given: the service finds out by itself, after a restart too, and tells them', async () => {
    answerLost();
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    rig.restart();
    await rig.pass(minutes);
    await rig.file();
    expect(await rig.desk().find(one)).toMatchObject({ state: 'booked' });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }]);
    expect(rig.audited).toMatchObject([{ action: 'drop-in.booked', outcome: 'done', subject: one }]);
  });

  test('it was not given: the attempt goes, and no claim stays', async () => {
    rig.sharePoint().fail(posting, 503, { times: 5 });
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    expect(await rig.claims()).toHaveLength(1);
    await rig.pass(minutes);
    await rig.file();
    expect(await rig.claims()).toEqual([]);
    expect(await rig.said('councillor')).toEqual([]);
    expect(await rig.take('councillor2', { id: two })).toMatchObject({ outcome: 'booked' });
  });

  test('another had it: pressed again they are told so', async () => {
    rig.sharePoint().fail(posting, 503, { times: 5 });
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    await rig.booked('councillor2', { id: two });
    expect(await rig.take('councillor', { id: one })).toEqual({ outcome: 'taken' });
  });

  test('the session ended meanwhile: a place that was given after all is displaced, one that was not is no more', async () => {
    answerLost();
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    rig.around.book = usualBook(session(1, { state: 'ended' }));
    expect(await rig.take('councillor', { id: one })).toMatchObject({
      booking: { state: 'displaced', displaced: 'ended' },
    });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'displaced' });
    expect(await rig.take('councillor2', { id: two })).toEqual({ outcome: 'refused', problem: 'noSuchSlot' });
  });

  test('it may be on its way still, and the rules say no by now: nobody says no before it was looked for', async () => {
    rig.sharePoint().fail(posting, 503, { times: 5 });
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    rig.around.book = usualBook(session(1, { state: 'ended' }));
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('Nothing is booked yet as far as we know.') as string,
    });
    await rig.pass(minutes);
    await rig.file();
    expect(await rig.take('councillor', { id: one })).toEqual({ outcome: 'refused', problem: 'noSuchSlot' });
  });

  test('it came when nobody waited for it any more: pressed again it is found, whatever the rules say by now', async () => {
    await rig.sharePoint().other.take(bookingRecord(bookingAt(one, 'councillor', '2026-12-01T10:00')));
    rig.around.book = usualBook(session(1, { state: 'ended' }));
    expect(await rig.take('councillor', { id: one })).toMatchObject({
      outcome: 'booked',
      booking: { state: 'displaced', displaced: 'ended' },
    });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'displaced' });
  });

  test('a no is not said of what SharePoint cannot be asked about, nor found in what is somebody else’s', async () => {
    rig.around.book = usualBook(session(1, { state: 'ended' }));
    rig.sharePoint().fail(reading, 503, { times: 20 });
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    await rig.sharePoint().other.take(bookingRecord(bookingAt(one, 'councillor2', '2026-12-01T10:00')));
    expect(await rig.take('councillor', { id: one })).toEqual({ outcome: 'refused', problem: 'noSuchSlot' });
    expect(await rig.desk().ofPerson(idOf('councillor'))).toEqual([]);
  });

  test('SharePoint is asked while timers for others go on', async () => {
    rig.sharePoint().fail(posting, 503, { times: 5 });
    await expect(rig.take('councillor', { id: one })).rejects.toMatchObject({ status: 503 });
    working();
    expect(await rig.sharePoint().units(() => rig.pass(minutes))).toBe(0);
  });
});

describe('the sessions change while SharePoint is asked', () => {
  test('a time that is no more is displaced within the same request', async () => {
    rig.sharePoint().beforeNext('POST', () => {
      rig.around.book = usualBook(session(1, { to: '10:00', from: '09:00' }));
      return Promise.resolve();
    });
    expect(await rig.take('councillor', { id: one })).toMatchObject({
      booking: { state: 'displaced', displaced: 'changed' },
    });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free displaced 2' });
  });

  test.each([
    ['takes places away', { places: 1 }],
    ['shortens the day', { places: 2, slotMinutes: 15, to: '11:45' }],
  ])('a place is displaced by a change that %s, though the time is held', async (_what, changes) => {
    const slotId = slotOf('2026-12-01T11:30');
    rig.around.book = usualBook(session(1, { places: 2 }));
    await rig.booked('councillor2', { id: two, slotId });
    rig.sharePoint().beforeNext('POST', () => {
      rig.around.book = usualBook(session(1, changes));
      return Promise.resolve();
    });
    expect(await rig.take('councillor', { id: one, slotId })).toMatchObject({
      booking: { state: 'displaced', displaced: 'changed', seat: 2 },
    });
  });

  test('a change that comes in the very moment after is seen a minute later', async () => {
    await rig.booked('councillor', { id: one });
    rig.around.book = usualBook(session(1, { state: 'ended' }));
    await rig.pass(minutes);
    expect(await rig.desk().find(one)).toMatchObject({ state: 'displaced' });
  });

  test('such a change is seen too when a move that came to nothing was tried meanwhile', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().fail(patching, 503, { times: 20 });
    const to = { id: one, slotId: slotOf('2026-12-01T11:00'), details: byPhone };
    await expect(rig.desk().move(personOf('councillor'), to)).rejects.toMatchObject({ status: 503 });
    working();
    rig.around.book = usualBook(session(1, { from: '11:00' }));
    await rig.pass(minutes);
    await rig.file();
    await rig.pass(minutes);
    expect(await rig.desk().find(one)).toMatchObject({ state: 'displaced', displaced: 'changed' });
  });

  test('a colleague who holds that day now: the person is asked', async () => {
    rig.sharePoint().beforeNext('POST', () => {
      const dayChanges = [{ day: '2026-12-01', holder: colleague }];
      rig.around.book = {
        ...usualBook(session(1, { dayChanges })),
        covers: [accepted],
      };
      return Promise.resolve();
    });
    const booking = await rig.booked('councillor', { id: one });
    expect(booking).toMatchObject({ holderId: idOf('officer'), cover: { toId: idOf('officer2') } });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'cover-asked' });
  });
});

describe('two at once', () => {
  test('one time: one gets it, the other hears so, and neither is alone in the list', async () => {
    const ends = await Promise.all([
      rig.take('councillor', { id: one }),
      rig.take('councillor2', { id: two }),
    ]);
    expect(ends.map(({ outcome }) => outcome).sort()).toEqual(['booked', 'taken']);
    expect(Object.values(await rig.inSharePoint())).toEqual(['2026-12-01T10:00#1 booked 1']);
  });

  test('the same press on two services is one booking', async () => {
    const other = rig.roomOver({ store: rig.sharePoint().other });
    const ask = { id: one, slotId: halfPastTen, details: { way: 'teams' } } as const;
    const ends = await Promise.all([
      rig.take('councillor', ask),
      other.desk.take(personOf('councillor'), ask),
    ]);
    expect(ends.map(({ outcome }) => outcome)).toEqual(['booked', 'booked']);
    expect(await rig.said('councillor')).toHaveLength(1);
  });

  test('two devices of one person at one time: one booking', async () => {
    const other = rig.roomOver({ store: rig.sharePoint().other });
    const ask = { slotId: halfPastTen, details: { way: 'teams' } } as const;
    const ends = await Promise.all([
      rig.take('councillor', { id: one, ...ask }),
      other.desk.take(personOf('councillor'), { id: two, ...ask }),
    ]);
    const ids = ends.map((end) => (end.outcome === 'booked' ? end.booking.id : end.outcome));
    expect(new Set(ids).size).toBe(1);
    expect(Object.keys(await rig.inSharePoint())).toHaveLength(1);
    expect(await rig.claims()).toHaveLength(1);
  });

  test('two devices of one person at two times that run into each other: one booking', async () => {
    rig.around.book = usualBook(session(1), session(2, { holder: 'officer2', from: '10:15', to: '12:15' }));
    const other = rig.roomOver({ store: rig.sharePoint().other });
    const ask = { slotId: slotOf('2026-12-01T10:15', 2), details: { way: 'teams' } } as const;
    const ends = await Promise.all([
      rig.take('councillor', { id: one }),
      other.desk.take(personOf('councillor'), { id: two, ...ask }),
    ]);
    expect(ends.map(({ outcome }) => outcome).sort()).toEqual(['booked', 'refused']);
    expect(Object.keys(await rig.inSharePoint())).toHaveLength(1);
  });

  test('a key that somebody else has in SharePoint gives nothing away', async () => {
    await rig.sharePoint().other.take(bookingRecord(bookingAt(one, 'councillor2', '2026-12-01T11:00')));
    expect(await rig.take('councillor', { id: one })).toEqual({ outcome: 'taken' });
    expect(await rig.desk().ofPerson(idOf('councillor'))).toEqual([]);
  });
});
