import { emptyDropInBook, sessionDraftSchema } from '@councillor-safety/core/drop-in/drop-in';
import { sampleSessions } from '@councillor-safety/core/drop-in/drop-in-sample';
import { withSession } from '@councillor-safety/core/drop-in/drop-in-session-changes';
import { sessionProblems } from '@councillor-safety/core/drop-in/drop-in-session-check';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { at, holders, noHoliday, sessionId } from './drop-in-session-factories';

// A year’s corners: a leap day, both changes of the clocks, the end of the year.
test.each(['2026-11-20', '2028-02-29', '2027-03-28', '2027-10-31', '2026-12-31'])(
  'the sample sessions of %s can be laid down, one after the other',
  (day) => {
    const now = at(`${day}T12:00:00Z`);
    let book = emptyDropInBook;
    for (const [index, { holderId, draft }] of sampleSessions(samplePeople, now).entries()) {
      expect(sessionDraftSchema.parse(draft)).toEqual(draft);
      expect(sessionProblems(draft, { book, holderId, holders, isHoliday: noHoliday, now })).toEqual([]);
      const holder = { id: holderId, name: 'Somebody' };
      book = withSession(book, { id: sessionId(index), draft, holder }, { by: holder, now });
    }
    expect(book.sessions).toHaveLength(4);
  },
);
