import { lineOccurrences, onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import type { EntryDraft } from '@councillor-safety/core/on-call/on-call';
import { at, between, idOf, keyOf, override, pattern, rotaOf, shift } from './on-call-factories';

const shown = (drafts: readonly EntryDraft[], within: ReturnType<typeof between>): string[] =>
  lineOccurrences(rotaOf(drafts), 'first', within).map(
    ({ personId, start, end }) =>
      `${keyOf(personId)} ${start.toISOString().slice(0, 16)} ${end.toISOString().slice(0, 16)}`,
  );

const december = between('2026-11-30T00:00Z', '2026-12-21T00:00Z');

describe('who is on call', () => {
  test('nobody by an empty rota', () => {
    expect(shown([], december)).toEqual([]);
    expect(onCallAt(rotaOf([]), 'first', at('2026-12-01T18:00Z'))).toBeUndefined();
  });

  test('a shift from its first minute to the last before its end', () => {
    const rota = rotaOf([shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00'])]);
    expect(
      ['2026-12-01T16:59:59.999Z', '2026-12-01T17:00Z', '2026-12-02T08:59:59.999Z', '2026-12-02T09:00Z'].map(
        (time) => onCallAt(rota, 'first', at(time)),
      ),
    ).toEqual([undefined, idOf('officer'), idOf('officer'), undefined]);
    expect(onCallAt(rota, 'second', at('2026-12-01T18:00Z'))).toBeUndefined();
  });

  test('turns by the week: all nights of one week are one person’s', () => {
    const turns = pattern({ people: ['officer', 'officer2'], days: [0, 4] });
    expect(shown([turns], december)).toEqual([
      'officer 2026-11-30T17:00 2026-12-01T09:00',
      'officer 2026-12-04T17:00 2026-12-05T09:00',
      'officer2 2026-12-07T17:00 2026-12-08T09:00',
      'officer2 2026-12-11T17:00 2026-12-12T09:00',
      'officer 2026-12-14T17:00 2026-12-15T09:00',
      'officer 2026-12-18T17:00 2026-12-19T09:00',
    ]);
  });

  test('turns by the shift, from the first shift there is', () => {
    const turns = pattern({
      ...{ people: ['officer', 'officer2', 'legal'], days: [4, 0], turn: 'shift' },
      startsOn: '2026-12-02',
    });
    expect(shown([turns], december).map((line) => line.slice(0, -17))).toEqual([
      'officer 2026-12-04T17:00',
      'officer2 2026-12-07T17:00',
      'legal 2026-12-11T17:00',
      'officer 2026-12-14T17:00',
      'officer2 2026-12-18T17:00',
    ]);
  });

  test('the first of a weekly rotation begins even when the first week has no shift left', () => {
    const turns = pattern({ people: ['officer', 'officer2'], days: [0], startsOn: '2026-12-02' });
    expect(shown([turns], december).map((line) => line.slice(0, -17))).toEqual([
      'officer 2026-12-07T17:00',
      'officer2 2026-12-14T17:00',
    ]);
  });

  test('every other week, Friday to Monday, until its last day', () => {
    const weekends = pattern({ days: [4], toDaysLater: 3, everyWeeks: 2, endsOn: '2026-12-18' });
    expect(shown([weekends], between('2026-11-30T00:00Z', '2027-02-01T00:00Z'))).toEqual([
      'officer 2026-12-04T17:00 2026-12-07T09:00',
      'officer 2026-12-18T17:00 2026-12-21T09:00',
    ]);
  });

  test('one person’s time is joined where one entry ends as the next begins', () => {
    const weekend = shift('officer', ['2026-12-05T09:00', '2026-12-07T09:00']);
    expect(
      shown([pattern({ days: [4] }), weekend], between('2026-12-04T00:00Z', '2026-12-08T00:00Z')),
    ).toEqual(['officer 2026-12-04T17:00 2026-12-07T09:00']);
  });

  test('an override lies over what it changes; of two, the one made later counts; it may say nobody', () => {
    const drafts = [
      shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']),
      override('officer2', ['2026-12-01T20:00', '2026-12-02T06:00']),
      override(null, ['2026-12-01T22:00', '2026-12-01T23:00']),
      override('legal', ['2026-12-02T08:00', '2026-12-02T12:00']),
    ];
    const whole = [
      'officer 2026-12-01T17:00 2026-12-01T20:00',
      'officer2 2026-12-01T20:00 2026-12-01T22:00',
      'officer2 2026-12-01T23:00 2026-12-02T06:00',
      'officer 2026-12-02T06:00 2026-12-02T08:00',
      'legal 2026-12-02T08:00 2026-12-02T12:00',
    ];
    expect(shown(drafts, december)).toEqual(whole);
    // Made first, kept last: what counts is when it was made.
    const [shiftMade, ...overrides] = rotaOf(drafts).entries;
    const turned = { entries: [...overrides.reverse(), ...(shiftMade ? [shiftMade] : [])] };
    expect(lineOccurrences(turned, 'first', december)).toEqual(
      lineOccurrences(rotaOf(drafts), 'first', december),
    );
  });

  test('an override counts over a shift that was made after it', () => {
    const times = ['2026-12-01T17:00', '2026-12-02T09:00'] as const;
    const rota = rotaOf([override('legal', times), shift('officer', times)]);
    expect(onCallAt(rota, 'first', at('2026-12-01T18:00Z'))).toBe(idOf('legal'));
    expect(lineOccurrences(rota, 'first', december)).toMatchObject([{ personId: idOf('legal') }]);
  });

  test('is cut to the time that was asked for', () => {
    const long = shift('officer', ['2026-12-01T17:00', '2026-12-10T09:00']);
    expect(shown([long], between('2026-12-03T00:00Z', '2026-12-04T00:00Z'))).toEqual([
      'officer 2026-12-03T00:00 2026-12-04T00:00',
    ]);
  });
});

describe('when the clocks change', () => {
  test.each([
    ['2026-03-28T17:00', '2026-03-29T09:00', '2026-03-28T17:00', '2026-03-29T08:00', 'an hour shorter'],
    ['2026-10-24T17:00', '2026-10-25T09:00', '2026-10-24T16:00', '2026-10-25T09:00', 'an hour longer'],
    [
      '2027-03-27T17:00',
      '2027-03-28T01:30',
      '2027-03-27T17:00',
      '2027-03-28T01:00',
      'ends in the skipped hour',
    ],
    [
      '2026-03-29T01:30',
      '2026-03-29T09:00',
      '2026-03-29T01:00',
      '2026-03-29T08:00',
      'begins in the skipped hour',
    ],
    [
      '2026-10-25T01:30',
      '2026-10-25T02:00',
      '2026-10-25T00:30',
      '2026-10-25T02:00',
      'begins in the hour that comes twice',
    ],
    [
      '2027-10-31T00:00',
      '2027-10-31T01:30',
      '2027-10-30T23:00',
      '2027-10-31T00:30',
      'ends in the hour that comes twice',
    ],
  ])('%s to %s is %sZ to %sZ: %s', (startsAt, endsAt, start, end) => {
    const around = between(`${start}:00Z`, `${end}:00Z`);
    const wide = { start: new Date(+around.start - 864e5), end: new Date(+around.end + 864e5) };
    expect(shown([shift('officer', [startsAt, endsAt])], wide)).toEqual([`officer ${start} ${end}`]);
  });

  test.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'on %s two who hand over at 01:30 meet: no gap, no overlap',
    (day) => {
      const rota = rotaOf([
        shift('officer', [`${day}T00:00`, `${day}T01:30`]),
        shift('officer2', [`${day}T01:30`, `${day}T09:00`]),
      ]);
      const [one, other, more] = lineOccurrences(rota, 'first', between(`${day}T00:00Z`, `${day}T23:00Z`));
      expect(more).toBeUndefined();
      expect(one?.end).toEqual(other?.start);
      expect([keyOf(one?.personId ?? ''), keyOf(other?.personId ?? '')]).toEqual(['officer', 'officer2']);
    },
  );

  test('a pattern goes by the wall through both changes', () => {
    const nights = pattern({ days: [5], startsOn: '2026-03-21' });
    const ends = shown([nights], between('2026-03-21T00:00Z', '2026-11-02T00:00Z')).map((line) =>
      line.slice(-5),
    );
    expect(ends.filter((time) => time === '08:00')).toHaveLength(30);
    expect([ends[0], ends[1], ends.at(-2), ends.at(-1)]).toEqual(['09:00', '08:00', '09:00', '09:00']);
  });

  test('a shift that lies in the skipped hour alone comes to nothing', () => {
    const skipped = shift('officer', ['2026-03-29T01:10', '2026-03-29T01:50']);
    expect(onCallAt(rotaOf([skipped]), 'first', at('2026-03-29T01:00Z'))).toBeUndefined();
    expect(shown([skipped], between('2026-03-28T00:00Z', '2026-03-30T00:00Z'))).toEqual([]);
  });
});
