import { allLists } from '@councillor-safety/core/all-lists';
import {
  cutoff,
  monthsBefore,
  ownKey,
  readMonths,
  retentionRules,
} from '@councillor-safety/core/retention/retention';

describe('the same day so many months before', () => {
  test.each([
    ['2026-11-20', 1, '2026-10-20'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2028-02-29', 48, '2024-02-29'],
    ['2026-12-31', 6, '2026-06-30'],
    ['2026-12-31', 72, '2020-12-31'],
    ['2026-05-01', 1200, '1926-05-01'],
  ])('%s less %i months is %s', (day, months, then) => {
    expect(monthsBefore(day, months)).toBe(then);
  });
});

/** Whether something of this instant goes at that one. */
const goes = (happened: string, now: string, months: number): boolean =>
  new Date(happened) < cutoff(new Date(now), months);

describe('what has been kept for its months', () => {
  test.each([
    ['the day on which the period ends still belongs to it', '2020-11-20T09:00Z', '2026-11-20T23:00Z', false],
    ['and the next day does not', '2020-11-20T09:00Z', '2026-11-21T00:30Z', true],
    ['29 February ends with the last of February', '2024-02-29T12:00Z', '2030-02-28T12:00Z', false],
    ['and goes on 1 March', '2024-02-29T12:00Z', '2030-03-01T00:00Z', true],
    ['in summer the day begins an hour earlier', '2020-07-01T23:30Z', '2026-07-01T23:30Z', false],
    ['so this was already 2 July in London', '2020-07-01T23:30Z', '2026-07-02T23:30Z', true],
  ])('%s', (_what, happened, now, expected) => {
    expect(goes(happened, now, 72)).toBe(expected);
  });

  test('nothing goes earlier for being looked at on the 29th, 30th or 31st', () => {
    for (const day of ['28', '29', '30', '31'])
      expect(goes('2026-02-28T12:00Z', `2026-03-${day}T12:00Z`, 1)).toBe(false);
    expect(goes('2026-02-28T12:00Z', '2026-04-01T12:00Z', 1)).toBe(true);
  });
});

describe('the rules of all lists', () => {
  const rules = retentionRules(allLists);
  const ruleOf = (name: string) => rules.find(({ list }) => list.name === name);

  test('every list has a rule of its own, goes with one that has, or is looked after by people', () => {
    const byClock = rules.map(({ list }) => list.name);
    const withAnother = rules.flatMap(({ children }) => children.map(({ list }) => list.name));
    const byPeople = ['BulletinPictures', 'Contacts', 'Guidance', 'Services', 'SearchWords'];
    const known = [...byClock, ...withAnother, ...byPeople];
    expect(allLists.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('a report takes its timeline and its files with it', () => {
    expect(ruleOf('Incidents')?.children.map(({ list }) => list.name)).toEqual([
      'IncidentEvents',
      'Evidence',
    ]);
    expect(ruleOf('Incidents')?.words).toBe('72 months after ClosedAt');
  });

  test('what stands with a record comes after that record', () => {
    const names = rules.map(({ list }) => list.name);
    for (const { list, standsWith } of rules)
      for (const other of standsWith)
        expect([list.name, names.indexOf(other.list) < names.indexOf(list.name)]).toEqual([list.name, true]);
  });

  test('the audit outlives what it is about', () => {
    const audit = ruleOf('Audit')?.months ?? 0;
    for (const name of ['Incidents', 'Escalations']) expect(ruleOf(name)?.months).toBeLessThan(audit);
  });

  test('a council’s own months take the place of ours', () => {
    const [bookings] = retentionRules(allLists, { Bookings: 6 }).filter(
      ({ list }) => list.name === 'Bookings',
    );
    expect(bookings).toMatchObject({ months: 6, words: '6 months after StartsAt' });
  });

  test('no record is known by a key that names a person', () => {
    expect(ownKey(allLists.find(({ name }) => name === 'Bookings') ?? allLists[0]!)).toBe('bookingKey');
    const keys = rules.map(({ list }) => ownKey(list));
    expect(keys.filter((key) => /person|sent|actor/i.test(key))).toEqual([]);
  });
});

describe('RETENTION_MONTHS', () => {
  test('is read by list', () => {
    expect(readMonths('Incidents=84, Bookings = 6', allLists)).toEqual({ Incidents: 84, Bookings: 6 });
  });

  test.each([
    ['Incident=84', "there is no list 'Incident'"],
    ['Evidence=84', "list 'Evidence' has no number of months"],
    ['Incidents=0', "'Incidents' must be kept for 1 to 1200 months, not 0"],
    ['Incidents=9999', "'Incidents' must be kept for 1 to 1200 months, not 9999"],
    ['Incidents=84,Incidents=85', "'Incidents' is there twice"],
    ['Incidents', "'Incidents' is not a list and a number of months such as Incidents=84"],
    ['Incidents=-3', "'Incidents=-3' is not a list and a number of months such as Incidents=84"],
  ])('%s: %s', (text, sentence) => {
    expect(readMonths(text, allLists)).toBe(sentence);
  });
});
