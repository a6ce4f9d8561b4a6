import { rotaSchema } from '@councillor-safety/core/on-call/on-call';
import { withOffer, withoutLongPast } from '@councillor-safety/core/on-call/on-call-changes';
import { gaps } from '@councillor-safety/core/on-call/on-call-coverage';
import { changedRecords, rotaFromRecords } from '@councillor-safety/core/on-call/on-call-list';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { sampleRota } from '@councillor-safety/core/on-call/on-call-sample';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { at, between, entryId, idOf, override, pattern, rotaOf, shift, somebody } from './on-call-factories';

const time = { line: 'first', startsAt: '2026-12-01T17:00', endsAt: '2026-12-02T09:00' } as const;
const rota = rotaOf([
  shift('officer', [time.startsAt, time.endsAt]),
  pattern({ days: [4], people: ['officer', 'legal'], endsOn: '2026-12-18' }),
  override(null, ['2026-12-04T20:00', '2026-12-04T21:00']),
]);
const full = withOffer(
  rota,
  { id: entryId(50), offer: { version: 1, ...time, toId: idOf('officer2') }, to: somebody('officer2') },
  { by: somebody('officer'), now: at('2026-11-30T10:00:00Z') },
);

describe('the list that it is kept in', () => {
  test('brings back the very same rota, from any order of its items', () => {
    const none = { ...full, entries: [], swaps: [], settings: { ...full.settings, officeHours: '-' } };
    const records = [...changedRecords(none, full)];
    expect(rotaFromRecords(records)).toEqual(full);
    const turned = rotaFromRecords(records.reverse());
    expect(onCallAt(turned, 'first', at('2026-12-01T18:00Z'))).toBe(idOf('officer'));
    expect(turned.version).toBe(full.version);
  });

  test('is written only where something changed; what is gone is marked, not lost', () => {
    const { entries } = rota;
    const after = { ...rota, version: 2, entries: entries.slice(1) };
    expect(changedRecords(rota, after)).toMatchObject([
      { entryKey: entryId(1), state: 'removed', entryVersion: 2, personId: idOf('officer') },
    ]);
    expect(changedRecords(rota, { ...rota })).toEqual([]);
  });

  test('what ended more than a year ago leaves the document, and nothing else', () => {
    const later = at('2028-06-01T10:00:00Z');
    expect(withoutLongPast(full, later)).toMatchObject({ entries: [], swaps: [], version: 2 });
    expect(withoutLongPast(full, at('2027-12-01T10:00:00Z'))).toEqual(full);
  });
});

describe('the sample rota', () => {
  const sample = sampleRota(samplePeople, at('2026-11-20T10:00:00Z'));

  test('is a rota, has somebody on call tonight, and gaps to see', () => {
    expect(rotaSchema.parse(sample)).toEqual(sample);
    expect(onCallAt(sample, 'first', at('2026-11-20T23:40:00Z'))).toBeDefined();
    const calendar = { isBankHoliday: () => false };
    const within = between('2026-11-20T10:00Z', '2027-01-15T00:00Z');
    expect(gaps(sample, { line: 'first', within, calendar })).toEqual([]);
    expect(gaps(sample, { line: 'second', within, calendar })).not.toEqual([]);
  });
});
