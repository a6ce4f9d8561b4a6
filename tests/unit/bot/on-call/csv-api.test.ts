/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { readCsv, writeCsv } from '@councillor-safety/bot/on-call/on-call-csv';
import { idOf, pattern } from '../../core/on-call/on-call-factories';
import { startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const header = 'line,person,start,end';
const good = 'first,Imani Larkspur,01/12/2026 17:00,02/12/2026 09:00';
const send = (csv: string, by = 'officer', sentKey?: string) =>
  service.change<{ version: number; added: number; errors?: unknown }>(by, {
    ...{ path: 'csv', body: { csv } },
    ...(sentKey && { sentKey }),
  });

describe('a file of shifts', () => {
  test('is taken whole, in one version, with its names', async () => {
    const { status, body } = await send(
      `${header}\n${good}\nsecond,Kirsi Vanterpool,2026-12-01T17:00,2026-12-02T09:00\n`,
    );
    expect([status, body]).toEqual([200, { version: 1, added: 2 }]);
    expect((await service.rota()).occurrences).toMatchObject([
      { line: 'first', personName: 'Imani Larkspur', startsAt: '2026-12-01T17:00' },
      { line: 'second', personName: 'Kirsi Vanterpool', endsAt: '2026-12-02T09:00' },
    ]);
    expect(service.audited).toMatchObject([{ action: 'on-call.imported', outcome: 'done' }]);
  });

  test('is not taken at all when one line is bad; every bad line is named', async () => {
    const bad = [
      'first,Nobody Known,03/12/2026 17:00,04/12/2026 09:00',
      '',
      'first,Imani Larkspur,05/12/2026 17:00,04/12/2026 09:00',
      'third,Imani Larkspur,05/12/2026 17:00,06/12/2026 09:00',
    ];
    const { status, body } = await send([header, good, ...bad].join('\r\n'));
    expect([status, body]).toMatchObject([
      400,
      {
        detail: 'Nothing was imported. 2 lines need to be put right.',
        errors: [
          {
            field: 'line 3',
            message: 'Nobody who can be on call has exactly this name. Check the spelling.',
          },
          { field: 'line 6', message: 'Write first or second.' },
        ],
      },
    ]);
    expect(await service.rota()).toMatchObject({ version: 0, entries: [] });
  });

  test.each([
    [
      'an end before the start',
      'first,Imani Larkspur,05/12/2026 17:00,04/12/2026 09:00',
      'The end must be after the start.',
    ],
    [
      'more than 14 days',
      'first,Imani Larkspur,05/12/2026 17:00,24/12/2026 09:00',
      'One shift can be 14 days long at most. Make two shifts of it.',
    ],
    [
      'what is over',
      'first,Imani Larkspur,05/11/2026 17:00,06/11/2026 09:00',
      'This has ended already. Choose a time to come.',
    ],
    ['a line twice', good, 'This overlaps another line of this file.'],
  ])('is refused with %s', async (_what, line, message) => {
    const { body } = await send([header, good, line].join('\n'));
    expect(body.errors).toEqual([{ field: 'line 3', message }]);
    expect((await service.rota()).entries).toEqual([]);
  });

  test('is refused where somebody is on call by the rota already', async () => {
    const entry = pattern({ days: [1], people: ['legal'] });
    await service.change('officer', { path: 'entries', body: { entry } });
    expect((await send(`${header}\n${good}`)).body.errors).toMatchObject([{ field: 'line 2' }]);
  });

  test('sent again under its key is taken once', async () => {
    const sentKey = 'a0000000-0000-4000-8000-000000000009';
    const body = { version: 0, csv: `${header}\n${good}` };
    const request = { method: 'POST', path: 'csv', body, sentKey };
    const answers = [await service.call('officer', request), await service.call('officer', request)];
    expect(answers.map(({ status, body: { added } }) => [status, added])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    expect((await service.rota()).entries).toHaveLength(1);
  });

  test('of 2,000 lines is taken', async () => {
    await service.rota();
    // Nothing is to be filed any more when the next test begins.
    service.list.down = true;
    const hour = (index: number) => new Date(Date.UTC(2026, 11, 1, index)).toISOString().slice(0, 16);
    const lines = Array.from(
      { length: 2_000 },
      (_line, index) => `first,Imani Larkspur,${hour(index)},${hour(index + 1)}`,
    );
    expect((await send([header, ...lines].join('\n'))).body).toEqual({ version: 1, added: 2_000 });
    expect((await service.rota()).occurrences).toHaveLength(1);
  });

  test.each(['champion', 'councillor'])('%s neither sends nor fetches one', async (key) => {
    expect((await send(`${header}\n${good}`, key)).status).toBe(403);
    expect((await service.call(key, { path: 'csv' })).status).toBe(403);
  });
});

describe('the file that officers fetch', () => {
  test('says who is on call, and can be sent again as it is', async () => {
    await send(`${header}\n${good}`);
    const { headers, text } = await service.call('legal', { path: 'csv?from=2026-12-01&weeks=1' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="on-call.csv"');
    expect(text).toContain(`${header}\r\n${good}\r\n`);
    await service.clear();
    expect((await send(text)).body).toEqual({ version: 1, added: 1 });
  });

  test.each(['=1+1', '+441', '-2', '@x', '\tx'])('gives a spreadsheet nothing to reckon with: %j', (name) => {
    const { personId } = { personId: idOf('officer') };
    const one = {
      line: 'first',
      personId,
      start: new Date('2026-12-01T17:00Z'),
      end: new Date('2026-12-02T09:00Z'),
    } as const;
    const [, line = ''] = writeCsv([one], new Map([[personId, name]])).split('\r\n');
    expect(line).toMatch(/^first,"?'/);
  });
});

describe('the lines of a file as they are read', () => {
  test.each([',', ';', '\t'])('parted by %j, with a mark of its bytes and quotation marks', (by) => {
    const text = `\uFEFFline${by}person\r\nfirst${by}"Larkspur${by} ""Imani"""\r\n`;
    expect(readCsv(text)).toEqual({
      rows: [
        { line: 1, cells: ['line', 'person'] },
        { line: 2, cells: ['first', `Larkspur${by} "Imani"`] },
      ],
    });
  });

  test('that break off in quotation marks are refused by their number', () => {
    expect(readCsv(`${header}\n${good}\nfirst,"Imani`)).toEqual({
      problem: { line: 3, problem: 'csvUnreadable' },
    });
  });

  test('keep their numbers past empty ones', () => {
    expect(readCsv('a\n\n,\nb')).toMatchObject({ rows: [{ line: 1 }, { line: 4 }] });
  });
});
