/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import {
  withCoverAnswered,
  withCoverAsked,
  withDayChange,
  withSessionEnded,
  type CoverAnswer,
} from '@councillor-safety/core/drop-in/drop-in-session-changes';
import {
  booking,
  bookingId,
  idOf,
  noHoliday,
  sessionId,
  somebody,
} from '../../../core/drop-in/drop-in-session-factories';
import { changeBy, keyOf, laidDown, now, startSessions, type SessionsService } from './sessions-service';

let service: SessionsService;
beforeAll(async () => {
  service = await startSessions();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const coverId = keyOf(500);
const asking = (book: DropInBook, change: Parameters<typeof withCoverAsked>[2]): DropInBook => {
  const days = ['2026-12-01', '2026-12-08'];
  return withCoverAsked(book, { id: coverId, sessionId: sessionId(1), days, to: somebody('legal') }, change);
};
const answering = (answer: CoverAnswer) => (book: DropInBook) =>
  withCoverAnswered(book, { id: coverId, answer }, { now });
const ending = (book: DropInBook) => withSessionEnded(book, sessionId(1), { now, isHoliday: noHoliday });

/** Changes one after the other, each by somebody. */
async function changes(...all: [by: string, work: Parameters<typeof changeBy>[0]][]): Promise<void> {
  for (const [by, work] of all) {
    const { version } = await service.book.read();
    await service.book.change(changeBy(work, { by, key: version + 1, version }));
  }
}
const told = () => service.messages.map(({ to, kind, data }) => ({ to, kind, ...(data as object) }));

describe('a cover', () => {
  beforeEach(() => changes(['officer', laidDown(1)], ['officer', asking]));

  test('that is accepted: those are asked who meet the colleague on its days', async () => {
    service.bookings.booked = [
      booking(1, '2026-12-01T10:00'),
      booking(2, '2026-12-08T11:30', { person: 'councillor2' }),
      booking(3, '2026-12-15T10:00'),
      booking(4, '2026-12-01T11:00', { holder: 'officer2', person: 'councillor3' }),
    ];
    await changes(['legal', answering('accept')]);
    const { id: toId, name: toName } = somebody('legal');
    const event = { type: 'ask-cover', coverId, toId, toName };
    expect(service.bookings.written).toEqual([
      { id: bookingId(1), event },
      { id: bookingId(2), event },
    ]);
  });

  test('on a day that was moved asks those of that day', async () => {
    const moved = { toDay: '2026-12-02', from: '14:00', to: '16:00' };
    await changes([
      'officer',
      (book) =>
        withDayChange(book, { sessionId: sessionId(1), change: { day: '2026-12-01', moved } }, { now }),
    ]);
    service.bookings.booked = [booking(1, '2026-12-02T14:30')];
    await changes(['legal', answering('accept')]);
    expect(service.bookings.written).toMatchObject([{ id: bookingId(1), event: { type: 'ask-cover' } }]);
  });

  test('asks only those of its own days: not again those whom another cover by the same colleague has asked', async () => {
    const { id: toId, name: toName } = somebody('legal');
    const cover = { coverId, toId, toName, askedAt: now.toISOString() };
    service.bookings.booked = [
      booking(1, '2026-12-01T10:00', { cover }),
      booking(2, '2026-12-15T10:00', { person: 'councillor2' }),
    ];
    await changes(['legal', answering('accept')]);
    service.bookings.written.splice(0);
    const other = keyOf(501);
    await changes(
      [
        'officer',
        (book, change) => {
          const asked = { id: other, sessionId: sessionId(1), days: ['2026-12-15'], to: somebody('legal') };
          return withCoverAsked(book, asked, change);
        },
      ],
      ['legal', (book) => withCoverAnswered(book, { id: other, answer: 'accept' }, { now })],
    );
    expect(service.bookings.written).toEqual([
      { id: bookingId(2), event: { type: 'ask-cover', coverId: other, toId, toName } },
    ]);
  });

  test('asks nobody while it is not accepted, and nobody once it is declined', async () => {
    service.bookings.booked = [booking(1, '2026-12-01T10:00')];
    await changes(['legal', answering('decline')]);
    expect(service.bookings.written).toEqual([]);
  });

  test('that is taken back is over for those who were asked', async () => {
    const { id: toId, name: toName } = somebody('legal');
    const cover = { coverId, toId, toName, askedAt: now.toISOString() };
    service.bookings.booked = [
      booking(1, '2026-12-01T10:00', { cover }),
      booking(2, '2026-12-08T11:30'),
      booking(3, '2026-12-08T10:00', { cover: { ...cover, coverId: keyOf(501) } }),
    ];
    await changes(['officer', answering('withdraw')]);
    expect(service.bookings.written).toEqual([{ id: bookingId(1), event: { type: 'end-cover', coverId } }]);
  });

  test('does nothing more to an appointment that the same change takes away', async () => {
    service.bookings.booked = [booking(1, '2026-12-01T10:00')];
    const change = changeBy(answering('accept'), { by: 'legal', key: 3, version: 2 });
    const displaced = { id: bookingId(1), event: { type: 'displace', why: 'changed' } } as const;
    await service.book.change({
      ...change,
      work: async (...asked) => ({ ...(await change.work(...asked)), bookings: [displaced] }),
    });
    expect(service.bookings.written).toEqual([displaced]);
  });

  test.each([
    ['legal', 'accept', 'officer', 'accepted'],
    ['legal', 'decline', 'officer', 'declined'],
    ['officer', 'withdraw', 'legal', 'withdrawn'],
  ] as const)('%s answers %s: %s hears of it', async (by, answer, to, news) => {
    service.messages.splice(0);
    await changes([by, answering(answer)]);
    const colleague = somebody(by).name;
    expect(told()).toEqual([{ to: idOf(to), kind: 'drop-in-cover', news, coverId, colleague }]);
  });

  test('that is asked for: the colleague hears who asks', () => {
    const colleague = somebody('officer').name;
    const asked = { to: idOf('legal'), kind: 'drop-in-cover', news: 'asked', coverId, colleague };
    expect(told()).toEqual([asked]);
  });
});

describe('whoever holds a session hears of what a colleague does to it', () => {
  const news = (to: string, what: string, by = 'officer2') => ({
    ...{ to: idOf(to), kind: 'drop-in-session', news: what },
    ...{ sessionId: sessionId(1), colleague: somebody(by).name },
  });

  test('that it was laid down for them, changed, and ended', async () => {
    await changes(['officer2', laidDown(1)], ['officer2', laidDown(1, 'officer', { to: '13:00' })]);
    await changes(['officer2', ending]);
    expect(told()).toEqual([
      news('officer', 'laid-down'),
      news('officer', 'changed'),
      news('officer', 'ended'),
    ]);
    expect(new Set(service.messages.map(({ key }) => key)).size).toBe(3);
  });

  test('that another holds it now, and the other that they do', async () => {
    await changes(['officer', laidDown(1)], ['officer2', laidDown(1, 'legal')]);
    expect(told()).toEqual([news('officer', 'ended'), news('legal', 'laid-down')]);
  });

  test('and so does whoever covers a day of it', async () => {
    await changes(['officer', laidDown(1)], ['officer', asking], ['legal', answering('accept')]);
    service.messages.splice(0);
    await changes(['officer', laidDown(1, 'officer', { to: '13:00' })]);
    expect(told()).toEqual([news('legal', 'changed', 'officer')]);
  });

  test('but not of what they do themselves, nor of what changes nothing', async () => {
    await changes(['officer', laidDown(1)], ['officer2', laidDown(2, 'officer2')]);
    await changes(['officer', laidDown(1, 'officer', { to: '13:00' })], ['officer', ending]);
    expect(told()).toEqual([]);
  });
});
