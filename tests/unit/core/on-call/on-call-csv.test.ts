import {
  csvTime,
  csvTimeText,
  overlappingRows,
  shiftsFromRows,
  type CsvShift,
} from '@councillor-safety/core/on-call/on-call-csv';
import { personIdSchema, type PersonCard } from '@councillor-safety/core/people/people';
import { idOf, override, pattern, rotaOf, shift, somebody } from './on-call-factories';

const twin = (number: number): PersonCard => ({
  ...{ id: personIdSchema.parse(`80000000-0000-4000-8000-00000000000${number}`), name: 'Robin Twinlake' },
  ...{ roles: ['officer'], offices: [] },
});
const people: PersonCard[] = [
  { ...somebody('officer'), roles: ['officer'], offices: [] },
  { ...somebody('legal'), roles: ['officer'], offices: [] },
  twin(1),
  twin(2),
];
const rowsOf = (...lines: string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));
const header = 'line,person,start,end';
const read = (...lines: string[]) => shiftsFromRows(rowsOf(...lines), people);

describe('a time in a file', () => {
  test.each([
    ['01/12/2026 17:00', '2026-12-01T17:00'],
    ['1/2/2026 9:05', '2026-02-01T09:05'],
    ['2026-12-01T17:00', '2026-12-01T17:00'],
    ['2026-12-01 17:00', '2026-12-01T17:00'],
    ['2026-12-01 17:00:00', '2026-12-01T17:00'],
    ['12/31/2026 17:00', undefined],
    ['29/02/2026 17:00', undefined],
    ['29/02/2028 17:00', '2028-02-29T17:00'],
    ['01/12/2026 24:00', undefined],
    ['01/12/26 17:00', undefined],
    ['01/12/2026', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('%s is %s', (text, wall) => {
    expect(csvTime(text)).toBe(wall);
  });

  test('is written as it is read', () => {
    expect(csvTimeText('2026-12-01T09:05')).toBe('01/12/2026 09:05');
    expect(csvTime(csvTimeText('2026-12-01T09:05'))).toBe('2026-12-01T09:05');
  });
});

describe('the lines of a file', () => {
  test('are shifts, whatever the order of the columns and the size of the letters', () => {
    expect(
      read(' Start,END,Person ,Line', '01/12/2026 17:00,02/12/2026 09:00, Imani Larkspur ,First'),
    ).toEqual({
      shifts: [{ line: 2, draft: shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']) }],
      problems: [],
    });
  });

  test('are refused each by its number, and the others are read on', () => {
    const { shifts, problems } = read(
      header,
      'third,Imani Larkspur,01/12/2026 17:00,02/12/2026 09:00',
      'first,Imani Larkspurr,01/12/2026 17:00,02/12/2026 09:00',
      'first,Robin Twinlake,01/12/2026 17:00,02/12/2026 09:00',
      'first,Imani Larkspur,31/11/2026 17:00,02/12/2026 09:00',
      'first,Imani Larkspur,01/12/2026 17:00',
      'second,Kirsi Vanterpool,01/12/2026 17:00,02/12/2026 09:00',
    );
    expect(problems).toEqual([
      { line: 2, problem: 'csvLine' },
      { line: 3, problem: 'csvPerson' },
      { line: 4, problem: 'csvPersonTwice' },
      { line: 5, problem: 'csvTime' },
      { line: 6, problem: 'csvColumns' },
    ]);
    expect(shifts).toMatchObject([{ line: 7 }]);
  });

  test.each([
    [[], 'csvHeader'],
    [['who,when'], 'csvHeader'],
    [['line,person,start,end,more'], 'csvHeader'],
    [['line,person,start,start'], 'csvHeader'],
    [[header], 'csvEmpty'],
    [[header, ...Array.from({ length: 2_001 }, () => 'x')], 'csvTooMany'],
  ])('%#: a file as a whole that cannot be', (lines, problem) => {
    expect(read(...lines)).toEqual({ shifts: [], problems: [{ line: 1, problem }] });
  });

  test('an apostrophe that kept a spreadsheet from reckoning is no part of a name', () => {
    const minus = [{ ...somebody('officer'), name: '-Imani', roles: [], offices: [] }];
    const rows = rowsOf(header, "first,'-Imani,01/12/2026 17:00,02/12/2026 09:00");
    expect(shiftsFromRows(rows, minus).shifts).toMatchObject([{ draft: { personId: idOf('officer') } }]);
  });
});

describe('lines that run into something', () => {
  const lines = (...times: [string, string, string?][]): CsvShift[] =>
    times.map(([start, end, of], index) => ({ line: index + 2, draft: shift('officer', [start, end], of) }));

  test('the rota: a shift, a pattern; never an override', () => {
    const rota = rotaOf([
      shift('legal', ['2026-12-01T17:00', '2026-12-02T09:00']),
      pattern({ days: [4], people: ['legal'] }),
      override('legal', ['2026-12-08T17:00', '2026-12-09T09:00']),
    ]);
    const found = overlappingRows(
      rota,
      lines(
        ['2026-12-02T08:59', '2026-12-02T17:00'],
        ['2026-12-03T17:00', '2026-12-04T17:00'],
        ['2026-12-05T08:00', '2026-12-05T17:00'],
        ['2026-12-08T17:00', '2026-12-09T09:00'],
        ['2026-12-01T17:00', '2026-12-02T09:00', 'second'],
      ),
    );
    expect(found).toEqual([
      { line: 2, problem: 'overlap' },
      { line: 4, problem: 'overlap' },
    ]);
  });

  test('each other: the later of two, and each that lies within a long one', () => {
    const found = overlappingRows(
      rotaOf([]),
      lines(
        ['2026-12-01T00:00', '2026-12-09T00:00'],
        ['2026-12-03T00:00', '2026-12-04T00:00'],
        ['2026-12-05T00:00', '2026-12-06T00:00'],
        ['2026-12-09T00:00', '2026-12-10T00:00'],
      ),
    );
    expect(found).toEqual([
      { line: 3, problem: 'csvOverlap' },
      { line: 4, problem: 'csvOverlap' },
    ]);
  });

  test('a long line around a shift that is there', () => {
    const rota = rotaOf([shift('legal', ['2026-12-03T17:00', '2026-12-04T09:00'])]);
    expect(overlappingRows(rota, lines(['2026-12-01T00:00', '2026-12-09T00:00']))).toEqual([
      { line: 2, problem: 'overlap' },
    ]);
  });
});
