import fc from 'fast-check';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';
import { visitList } from './sample-list';

const read = (fields: Record<string, unknown>) => readLooseRow(visitList, { id: '7', fields });
const good = { VisitKey: 'v1', VisitState: 'planned' };

describe('a row that people edit by hand', () => {
  it('gives every value that is as it should be, and finds nothing wrong', () => {
    const row = read({
      ...good,
      Ward: ' Mill Lane ',
      Notes: 'Gate\nat the back\n',
      Tags: ['evening', 'alone'],
      Minutes: 0,
      Risky: false,
      StartsAt: '2026-11-20T18:00:00Z',
    });
    expect(row).toEqual({
      id: '7',
      values: {
        key: 'v1',
        ward: 'Mill Lane',
        notes: 'Gate\nat the back',
        state: 'planned',
        tags: ['alone', 'evening'],
        minutes: 0,
        risky: false,
        startsAt: '2026-11-20T18:00:00Z',
      },
      faults: [],
    });
  });

  it('misses only what is required', () => {
    expect(read({})).toEqual({
      id: '7',
      values: {},
      faults: [
        { key: 'key', column: 'VisitKey', fault: 'missing' },
        { key: 'state', column: 'VisitState', fault: 'missing' },
      ],
    });
  });

  it.each([[''], ['   '], [null], [[]]])('takes %j as nothing', (empty) => {
    expect(read({ ...good, Ward: empty, Tags: empty, Minutes: empty })).toEqual(read(good));
  });

  it('does not mind a column it does not know', () => {
    expect(read({ ...good, Colour: 'red', '@odata.etag': '"1"' })).toEqual(read(good));
  });
});

describe('a value that does not fit costs itself and no more', () => {
  it.each([
    ['Ward', 12, '12'],
    ['Notes', true, 'true'],
    ['VisitState', 3, '3'],
    ['Tags', ['alone', 4], undefined],
    ['Minutes', '20', '20'],
    ['Minutes', Number.NaN, 'NaN'],
    ['Risky', 'Yes', 'Yes'],
    ['StartsAt', 'next Friday', 'next Friday'],
    ['StartsAt', '20', '20'],
    ['StartsAt', '2026-13-01', '2026-13-01'],
    ['StartsAt', '2026-11-20T18:00:00', '2026-11-20T18:00:00'],
    ['Ward', { LookupId: '4' }, undefined],
    ['People', '["somebody"]', '["somebody"]'],
  ])('%s holding %j is of the wrong kind', (column, value, found) => {
    const { values, faults } = read({ ...good, [column]: value });
    expect(faults).toEqual([
      { key: expect.any(String) as string, column, fault: 'wrong-kind', ...(found && { found }) },
    ]);
    const others = column === 'VisitState' ? { key: 'v1' } : { key: 'v1', state: 'planned' };
    expect(values).toEqual(others);
  });

  it('names a choice that is none of its own', () => {
    const { values, faults } = read({ VisitKey: 'v1', VisitState: ' put off ' });
    expect(values).toEqual({ key: 'v1' });
    expect(faults).toEqual([
      { key: 'state', column: 'VisitState', fault: 'unknown-choice', found: 'put off' },
    ]);
  });

  it('keeps the known ones of several choices, and has one fault for the rest', () => {
    const { values, faults } = read({ ...good, Tags: ['evening', 'rain', 'snow'] });
    expect(values.tags).toEqual(['evening']);
    expect(faults).toEqual([{ key: 'tags', column: 'Tags', fault: 'unknown-choice', found: 'rain, snow' }]);
  });

  it('shortens what it quotes', () => {
    const [fault] = read({ ...good, VisitState: 'very '.repeat(40) }).faults;
    expect(fault?.found).toHaveLength(60);
    expect(fault?.found).toMatch(/^very very .*…$/);
  });
});

describe('a column that somebody made in another way', () => {
  it.each([
    ['a single choice where several may stand', { Tags: 'evening' }, ['evening']],
    ['several choices kept as text', { Tags: ';#alone;#evening;#' }, ['alone', 'evening']],
    ['typed, in other letters', { Tags: 'Evening; ALONE' }, ['alone', 'evening']],
    ['the same twice', { Tags: ['alone', 'alone'] }, ['alone']],
  ])('%s', (_case, fields, tags) => {
    const { values, faults } = read({ ...good, ...fields });
    expect(values.tags).toEqual(tags);
    expect(faults).toEqual([]);
  });

  it('takes a day without a time', () => {
    expect(read({ ...good, StartsAt: '2026-11-20' }).values.startsAt).toBe('2026-11-20');
  });
});

it('never throws, whatever stands in the list', () => {
  const names = Object.values(visitList.columns).map(({ name }) => name);
  const fields = fc.dictionary(fc.constantFrom(...names), fc.anything());
  fc.assert(
    fc.property(fields, (anyFields) => {
      const { values, faults } = read(anyFields);
      expect(Object.values(values)).not.toContain('');
      expect(new Set(faults.map(({ key }) => key)).size).toBe(faults.length);
    }),
  );
});
