import {
  coverSchema,
  emptyDropInBook,
  type Cover,
  type DropInBook,
} from '@councillor-safety/core/drop-in/drop-in';
import { notesFor } from '@councillor-safety/core/drop-in/drop-in-actions';
import { bookingList, dropInSessionList } from '@councillor-safety/core/drop-in/drop-in-lists';
import {
  bookFromRecords,
  bookingRecord,
  changedRecords,
} from '@councillor-safety/core/drop-in/drop-in-records';
import { newFields, readFields } from '@councillor-safety/core/sharepoint/field-codec';
import { bookingOf, coverBy, idNumber, placeAt, somebody, usual } from './booking-factories';
import { bookOf, session } from './drop-in-session-factories';

describe('the item of a booking', () => {
  const { id: personId } = somebody('councillor');
  const { slotId } = placeAt(usual);

  test('holds its place and its time while it is booked', () => {
    const booking = bookingOf({ version: 3, cover: coverBy('officer2') }, placeAt(usual, { seat: 2 }));
    expect(bookingRecord(booking)).toEqual({
      ...{ bookingKey: booking.id, seatKey: `${slotId}#2`, personKey: `${slotId}|${personId}` },
      ...{ personId, holderId: somebody('officer').id, startsAt: '2026-12-01T17:00:00.000Z' },
      ...{ state: 'booked', booking, version: 3 },
    });
  });

  test('is booked as soon as SharePoint has it', () => {
    const attempt = bookingOf({ state: 'trying' });
    expect(bookingRecord(attempt)).toEqual(bookingRecord({ ...attempt, state: 'booked' }));
  });

  test.each(['cancelled', 'displaced'] as const)('that is %s gives both back', (state) => {
    const { seatKey, personKey, ...rest } = bookingRecord(bookingOf({ state }));
    expect([seatKey, personKey]).toEqual([`free:${idNumber(1)}`, `free:${idNumber(1)}`]);
    expect(rest).toMatchObject({ state, booking: { state, slotId } });
  });

  test('fits its columns, whatever is in it', () => {
    const record = bookingRecord(bookingOf({ cover: coverBy('officer2'), seriesId: idNumber(3) }));
    const fields = newFields(bookingList, record);
    expect(readFields(bookingList, { id: '1', fields })).toEqual(record);
  });
});

describe('the items of the sessions', () => {
  const cover: Cover = coverSchema.parse({
    ...{ id: idNumber(50), sessionId: session(1).id, days: ['2026-12-08'], state: 'offered' },
    ...{ fromId: somebody('officer').id, fromName: 'O', toId: somebody('legal').id, toName: 'L' },
    askedAt: '2026-11-20T09:00:00.000Z',
  });
  const one = session(1);
  const two = session(2, { holder: 'legal' });
  const three = session(3);
  const book = (version: number, changes: Partial<DropInBook> = {}): DropInBook => ({
    ...bookOf(one, two),
    version,
    ...changes,
  });
  const keysOf = (before: DropInBook, after: DropInBook) =>
    changedRecords(before, after).map(({ entryKey, state, version }) => [entryKey, state, version]);

  test('are all new at first, without the settings that nobody has changed', () => {
    const first = changedRecords(emptyDropInBook, book(1, { covers: [cover] }));
    expect(first.map(({ kind, holderId }) => [kind, holderId])).toEqual([
      ['session', somebody('officer').id],
      ['session', somebody('legal').id],
      ['cover', somebody('officer').id],
    ]);
    for (const record of first) expect(() => newFields(dropInSessionList, record)).not.toThrow();
  });

  test('are only those that a change touches', () => {
    const ended = { ...one, state: 'ended' as const };
    expect(keysOf(book(4), book(5, { sessions: [ended, two] }))).toEqual([[one.id, 'active', 5]]);
    expect(keysOf(book(4), book(5, { sessions: [one, two, three] }))).toEqual([[three.id, 'active', 5]]);
    const settings = { ...emptyDropInBook.settings, offerMinutes: 60 };
    expect(keysOf(book(4), book(5, { settings }))).toEqual([['settings', 'active', 5]]);
    expect(keysOf(book(4), book(5))).toEqual([]);
  });

  test('of what is gone say so', () => {
    expect(keysOf(book(4), book(5, { sessions: [one] }))).toEqual([[two.id, 'removed', 5]]);
  });

  test('make up the same book again, change after change', () => {
    const settings = { ...emptyDropInBook.settings, remindMinutes: 30 };
    const story = [
      emptyDropInBook,
      book(1),
      book(2, { covers: [cover], settings }),
      book(3, { covers: [{ ...cover, state: 'accepted' }], settings, sessions: [one, two, three] }),
      book(4, { covers: [], settings, sessions: [one, three] }),
    ];
    const items = new Map<string, ReturnType<typeof changedRecords>[number]>();
    for (const [index, after] of story.entries()) {
      const before = story[index - 1];
      if (before) for (const record of changedRecords(before, after)) items.set(record.entryKey, record);
      expect(bookFromRecords([...items.values()])).toEqual(after);
    }
  });

  test('without any are the empty book', () => {
    expect(bookFromRecords([])).toEqual(emptyDropInBook);
  });
});

test('notes are for whoever wrote them, while they hold the appointment', () => {
  const [officer, colleague] = [somebody('officer'), somebody('officer2')];
  const note = (by: typeof officer, words: string) => ({
    ...{ by: by.id, byName: by.name, at: '2026-11-20T09:00:00.000Z', words },
  });
  const notes = [note(officer, 'First.'), note(colleague, 'Second.')];
  const read = (holderId: typeof officer.id) =>
    notesFor(bookingOf({ notes, holderId })).map(({ words }) => words);
  expect(read(officer.id)).toEqual(['First.']);
  expect(read(colleague.id)).toEqual(['Second.']);
  expect(read(somebody('legal').id)).toEqual([]);
});
