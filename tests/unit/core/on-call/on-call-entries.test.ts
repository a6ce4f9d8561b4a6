import { entryDraftSchema, type EntryDraft, type Rota } from '@councillor-safety/core/on-call/on-call';
import { entryProblem, settingsProblem } from '@councillor-safety/core/on-call/on-call-entries';
import { onCallProblems, problemSentence } from '@councillor-safety/core/on-call/on-call-problems';
import { at, entryId, officers, override, pattern, rotaOf, shift } from './on-call-factories';

const now = at('2026-11-30T10:00:00Z');
const found = (draft: EntryDraft, rota: Rota = rotaOf([]), id?: string): string | undefined => {
  const wrong = entryProblem(draft, { rota, id, people: officers, now });
  return wrong && `${wrong.field}: ${wrong.problem}`;
};
const night = ['2026-12-01T17:00', '2026-12-02T09:00'] as const;

describe('an entry by itself', () => {
  test.each<[string, EntryDraft, string | undefined]>([
    ['a night', shift('officer', night), undefined],
    ['a champion', shift('champion', night), undefined],
    ['a councillor', shift('councillor', night), 'personId: personUnknown'],
    ['a councillor in an override', override('councillor', night), 'personId: personUnknown'],
    ['nobody in an override', override(null, night), undefined],
    ['a councillor in a rotation', pattern({ people: ['officer', 'councillor'] }), 'people: personUnknown'],
    ['an end before the start', shift('officer', [night[1], night[0]]), 'endsAt: endBeforeStart'],
    ['an end at the start', shift('officer', [night[0], night[0]]), 'endsAt: endBeforeStart'],
    [
      'only the skipped hour',
      shift('officer', ['2027-03-28T01:10', '2027-03-28T01:50']),
      'endsAt: endBeforeStart',
    ],
    ['14 days', shift('officer', ['2026-12-01T17:00', '2026-12-15T17:00']), undefined],
    ['14 days over a clock change', shift('officer', ['2027-03-20T17:00', '2027-04-03T17:00']), undefined],
    ['a minute more', shift('officer', ['2026-12-01T17:00', '2026-12-15T17:01']), 'endsAt: tooLong'],
    ['what is over', shift('officer', ['2026-11-29T17:00', '2026-11-30T10:00']), 'endsAt: past'],
    ['what has begun', shift('officer', ['2026-11-29T17:00', '2026-11-30T10:01']), undefined],
    ['a pattern', pattern(), undefined],
    ['a pattern of no length', pattern({ to: '17:00', toDaysLater: 0 }), 'to: endBeforeStart'],
    ['a pattern of 14 days', pattern({ days: [0], everyWeeks: 2, to: '17:00', toDaysLater: 14 }), undefined],
    [
      'a minute more than that',
      pattern({ days: [0], everyWeeks: 3, to: '17:01', toDaysLater: 14 }),
      'toDaysLater: tooLong',
    ],
    ['a last day before the first', pattern({ endsOn: '2026-11-29' }), 'endsOn: endBeforeStart'],
    ['no such day in between', pattern({ days: [6], endsOn: '2026-12-05' }), 'endsOn: never'],
    ['one shift in between', pattern({ days: [6], endsOn: '2026-12-06' }), undefined],
    ['shifts that run into each other', pattern({ days: [0, 1], to: '17:01' }), 'days: overlapsItself'],
    ['shifts that meet', pattern({ days: [0, 1], to: '17:00' }), undefined],
    ['a week that runs into the next', pattern({ days: [6, 0], toDaysLater: 2 }), 'days: overlapsItself'],
    ['a turn that runs into the next', pattern({ days: [0], toDaysLater: 8 }), 'days: overlapsItself'],
    ['the same every other week', pattern({ days: [0], toDaysLater: 8, everyWeeks: 2 }), undefined],
  ])('%s: %#', (_what, draft, expected) => {
    expect(found(draft)).toBe(expected);
  });
});

describe('an entry among others', () => {
  const rota = rotaOf([
    shift('officer', night),
    pattern({ days: [4], people: ['officer2'], toDaysLater: 3 }),
  ]);

  test.each<[string, EntryDraft, string | undefined]>([
    ['before another', shift('legal', ['2026-12-01T09:00', '2026-12-01T17:00']), undefined],
    ['after another', shift('legal', ['2026-12-02T09:00', '2026-12-02T17:00']), undefined],
    ['into another', shift('legal', ['2026-12-02T08:59', '2026-12-02T17:00']), 'startsAt: overlap'],
    ['within another', shift('legal', ['2026-12-01T18:00', '2026-12-01T19:00']), 'startsAt: overlap'],
    ['around another', shift('legal', ['2026-12-01T10:00', '2026-12-03T10:00']), 'startsAt: overlap'],
    ['on the other line', shift('legal', night, 'second'), undefined],
    ['over another, as an override', override('legal', night), undefined],
    ['into a pattern', shift('legal', ['2027-06-05T10:00', '2027-06-05T12:00']), 'startsAt: overlap'],
    ['a pattern into a pattern', pattern({ days: [6], people: ['legal'] }), 'days: overlap'],
    ['a pattern into a shift', pattern({ days: [1], people: ['legal'] }), 'days: overlap'],
    ['a pattern beside both', pattern({ days: [2], people: ['legal'] }), undefined],
    [
      'a pattern that is over before',
      pattern({ days: [5], startsOn: '2025-01-01', endsOn: '2026-11-21' }),
      undefined,
    ],
  ])('%s', (_what, draft, expected) => {
    expect(found(draft, rota)).toBe(expected);
  });

  test('patterns of different rhythm meet only after weeks, and are found', () => {
    const third = rotaOf([pattern({ days: [0], everyWeeks: 3, startsOn: '2026-12-07' })]);
    // Weeks 0, 2, 4… and 1, 4, 7…: in week 4 both.
    expect(found(pattern({ days: [0], everyWeeks: 2 }), third)).toBe('days: overlap');
    expect(found(pattern({ days: [0], everyWeeks: 2, endsOn: '2026-12-27' }), third)).toBeUndefined();
    // Weeks 0, 7, 14… and 1, 9, 17…: in week 49 both.
    const eighth = rotaOf([pattern({ days: [0], everyWeeks: 8, startsOn: '2026-12-07' })]);
    expect(found(pattern({ days: [0], everyWeeks: 7 }), eighth)).toBe('days: overlap');
    // Weeks 0, 2, 4… and 1, 3, 5… never meet.
    const other = rotaOf([pattern({ days: [0], everyWeeks: 2, startsOn: '2026-12-07' })]);
    expect(found(pattern({ days: [0], everyWeeks: 2 }), other)).toBeUndefined();
  });

  test('one that reaches over two weeks into the other’s week', () => {
    const long = rotaOf([
      pattern({ days: [0], everyWeeks: 4, to: '17:00', toDaysLater: 14, startsOn: '2026-10-05' }),
    ]);
    // 2 to 16 November, 30 November to 14 December: 7 December lies in it.
    expect(found(pattern({ days: [0], everyWeeks: 8, startsOn: '2026-12-07' }), long)).toBe('days: overlap');
    expect(found(pattern({ days: [0], everyWeeks: 8, startsOn: '2026-12-21' }), long)).toBeUndefined();
  });

  test('does not stand in its own way when it is written anew', () => {
    const longer = shift('officer', ['2026-12-01T17:00', '2026-12-02T10:00']);
    expect(found(longer, rota)).toBe('startsAt: overlap');
    expect(found(longer, rota, entryId(1))).toBeUndefined();
  });

  test('is not taken when the rota is full', () => {
    const full = {
      ...rota,
      entries: Array.from({ length: 5_000 }, () => rota.entries)
        .flat()
        .slice(0, 5_000),
    };
    expect(found(shift('legal', night, 'second'), full)).toBe('kind: tooMany');
  });
});

describe('the words', () => {
  test('every problem is one plain sentence or two', () => {
    for (const sentence of Object.values(onCallProblems)) expect(sentence).toMatch(/^[A-Z].{10,120}\.$/);
  });

  test.each<[object, string]>([
    [{ startsAt: '2026-12-01 17:00' }, onCallProblems.time],
    [{ startsAt: '2026-02-30T17:00' }, onCallProblems.date],
    [{ startsAt: '2026-12-01T24:00' }, onCallProblems.time],
    [{ personId: '' }, onCallProblems.person],
    [{ line: 'third' }, onCallProblems.line],
  ])('what the schema refuses in %j is said so', (wrong, sentence) => {
    const { error } = entryDraftSchema.safeParse({ ...shift('officer', night), ...wrong });
    expect(error?.issues.map(({ message }) => problemSentence(message))).toEqual([sentence]);
  });

  test.each<[object, string]>([
    [{ days: [] }, onCallProblems.days],
    [{ days: [1, 1] }, onCallProblems.daysTwice],
    [{ people: [] }, onCallProblems.rotation],
    [{ from: '7pm' }, onCallProblems.clock],
    [{ everyWeeks: 9 }, onCallProblems.everyWeeks],
    [{ startsOn: '1999-12-01' }, onCallProblems.date],
    [{ toDaysLater: 15 }, onCallProblems.tooLong],
  ])('and in a pattern with %j', (wrong, sentence) => {
    const { error } = entryDraftSchema.safeParse({ ...pattern(), ...wrong });
    expect(error?.issues.map(({ message }) => problemSentence(message))).toEqual([sentence]);
  });

  test('office hours are checked as they are typed', () => {
    const { settings } = rotaOf([]);
    expect(settingsProblem(settings)).toBeUndefined();
    expect(settingsProblem({ ...settings, officeHours: 'mornings' })?.problem).toBe('officeHours');
  });
});
