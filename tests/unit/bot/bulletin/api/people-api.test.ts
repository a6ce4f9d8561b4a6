import type { MailingLine } from '@councillor-safety/bot/mailing/mailing';
import {
  bulletinPeopleAnswerSchema,
  type BulletinPeopleAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { idOf, morning, stories } from '../../../core/bulletin/change-story';
import { startBulletinApi, type BulletinApi } from './api-service';

let api: BulletinApi;
let id: string;
let runId: string;
beforeEach(async () => {
  api = await startBulletinApi();
  const story = stories.sent();
  ({ id } = api.memory.holds(story));
  runId = story.runId;
});
afterEach(() => api.stop());

const uuid = (count: number): string => `e0000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const line = (count: number, more: Partial<MailingLine> = {}): MailingLine => ({
  ...{ id: uuid(count), name: `Person ${String(count).padStart(4, '0')}`, channel: false, state: 'sent' },
  ...{ at: morning, ...more },
});
const channel: MailingLine = { ...line(0), id: '19:channel@thread.tacv2', name: 'Members', channel: true };

const reads = (count: number): void =>
  void api.memory.readings.set(`${id} 1 ${personIdSchema.parse(uuid(count))}`, morning);

async function people(query = ''): Promise<BulletinPeopleAnswer> {
  const { status, body } = await api.call<BulletinPeopleAnswer>(
    'officer',
    `api/bulletins/${id}/people${query}`,
  );
  expect(status).toBe(200);
  return bulletinPeopleAnswerSchema.parse(body);
}
const namesOf = ({ lines }: BulletinPeopleAnswer): string[] => lines.map(({ name }) => name);

describe('who got it', () => {
  test('comes 200 at a time, in the order of names, each once, and ends', async () => {
    api.lines.push(...Array.from({ length: 1_201 }, (_line, index) => line(index)));
    const found: string[] = [];
    const sizes: number[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: BulletinPeopleAnswer = await people(next === '' ? '' : `?next=${next}`);
      found.push(...namesOf(page));
      sizes.push(page.lines.length);
      next = page.next;
    }
    expect(sizes).toEqual([200, 200, 200, 200, 200, 200, 1]);
    expect(found).toEqual(api.lines.map(({ name }) => name));
  });

  test('a page that is exactly full has no next one', async () => {
    api.lines.push(...Array.from({ length: 200 }, (_line, index) => line(index)));
    expect((await people()).next).toBeUndefined();
  });

  test('finds the few who have not confirmed among many who have', async () => {
    api.lines.push(channel, ...Array.from({ length: 1_100 }, (_line, index) => line(index + 1)));
    for (let count = 1; count <= 1_100; count += 1) if (count % 500 !== 0) reads(count);
    expect(namesOf(await people('?show=unread'))).toEqual(['Person 0500', 'Person 1000']);
  });

  test.each([
    ['all', ['Members', 'Person 0001', 'Person 0002', 'Person 0003', 'Person 0004', 'Person 0005']],
    ['waiting', ['Person 0003', 'Person 0004']],
    ['unreachable', ['Person 0005']],
    ['uncertain', ['Person 0002']],
    ['unread', ['Person 0001']],
    ['read', ['Person 0002']],
  ])('shows only %s', async (show, names) => {
    api.lines.push(channel, line(1), line(2, { state: 'uncertain' }), line(3, { state: 'to-send' }));
    api.lines.push(line(4, { state: 'sending' }), line(5, { state: 'unreachable', why: 'blocked' }));
    // It was not known whether it arrived, but they have confirmed it.
    reads(2);
    expect(namesOf(await people(`?show=${show}`))).toEqual(names);
  });

  test('is that of the first run unless another is asked for, and says which', async () => {
    expect((await people()).runId).toBe(runId);
    const other = await api.call('officer', `api/bulletins/${id}/people?run=${uuid(1)}`);
    expect(other.status).toBe(404);
  });

  test.each(['?show=everything', '?next=%20', '?next=bm9uZQ', '?nobody=1'])(
    '%s is refused',
    async (query) => {
      expect((await api.call('officer', `api/bulletins/${id}/people${query}`)).status).toBe(400);
    },
  );

  test.each(['champion', 'councillor'])('is nothing for %s, not even as a file', async (key) => {
    expect((await api.call(key, `api/bulletins/${id}/people`)).status).toBe(403);
    expect((await api.call(key, `api/bulletins/${id}/people.csv`)).status).toBe(403);
  });

  test('is written down when it is opened and when it is taken away', async () => {
    await people();
    await api.call('officer', `api/bulletins/${id}/people.csv`);
    expect(api.audited).toMatchObject([
      { actorId: idOf('officer'), action: 'bulletin.people-opened', subject: id },
      { actorId: idOf('officer'), action: 'bulletin.people-exported', subject: id },
    ]);
  });
});

describe('the file', () => {
  const file = async (query = ''): Promise<string[]> => {
    const { status, headers, bytes } = await api.call('officer', `api/bulletins/${id}/people.csv${query}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="bulletin-people.csv"');
    return bytes.toString('utf8').split('\r\n').filter(Boolean);
  };

  test('says in words what became of it, in London time', async () => {
    const summer = new Date('2026-07-01T08:30:00Z');
    api.lines.push(line(1, { at: summer }), line(2, { state: 'unreachable', why: 'blocked' }));
    reads(1);
    expect(await file()).toEqual([
      '\uFEFFname,state,why,when,confirmed when',
      'Person 0001,Sent,,2026-07-01 09:30,2026-12-01 10:00',
      'Person 0002,Could not be reached,They have blocked the app in Teams.,2026-12-01 10:00,',
    ]);
  });

  test('holds everybody, however many', async () => {
    api.lines.push(...Array.from({ length: 1_700 }, (_line, index) => line(index)));
    expect(await file()).toHaveLength(1_701);
  });

  test('of whom to tell another way holds only them', async () => {
    api.lines.push(line(1), line(2, { state: 'unreachable', why: 'not-installed' }));
    expect(await file('?show=unreachable')).toHaveLength(2);
  });

  test.each(['=1+1', '+441', '-2', '@x', '\tx'])(
    'gives a spreadsheet nothing to reckon with: %j',
    async (name) => {
      api.lines.push(line(1, { name }));
      expect((await file())[1]).toMatch(/^"?'/);
    },
  );
});
