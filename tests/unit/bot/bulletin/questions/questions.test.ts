/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { bulletinChatMessages } from '@councillor-safety/bot/bulletin/chat/bulletin-chat-messages';
import { questionApplier } from '@councillor-safety/bot/bulletin/questions/bulletin-question-filing';
import {
  createBulletinQuestions,
  type Asking,
} from '@councillor-safety/bot/bulletin/questions/bulletin-questions';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import type { BulletinQuestion } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinQuestionRecord } from '@councillor-safety/core/bulletin/bulletin-lists';
import { idOf, person } from '../../../core/bulletin/change-story';
import {
  newFolder,
  removeFolder,
  startPlatform,
  testCipher,
  type RunningPlatform,
} from '../../support/platform';
import { startBulletinApi } from '../api/api-service';

const bulletin = { id: 'd0000000-0000-4000-8000-000000000001', title: 'Safety bulletin' };
const filed: BulletinQuestionRecord[] = [];
const messages: OutgoingMessage[] = [];
let now = new Date('2026-12-01T10:00:00Z');
let folder: string;
let platform: RunningPlatform;

beforeAll(async () => {
  folder = await newFolder();
  const fileQuestion = (record: BulletinQuestionRecord) => Promise.resolve(void filed.push(record));
  platform = await startPlatform(folder, [questionApplier({ fileQuestion })]);
});
afterAll(async () => {
  await platform.stop();
  await removeFolder(folder);
});
beforeEach(async () => {
  now = new Date('2026-12-01T10:00:00Z');
  messages.splice(0);
  await platform.database.script('delete from hub.bulletin_question; delete from hub.accepted;');
});

const questions = () =>
  createBulletinQuestions({
    ...{ database: platform.database, acceptance: platform.acceptance, cipher: testCipher },
    clock: { now: () => now },
    outbox: { put: (put) => Promise.resolve(void messages.push(...put)) },
  });

const asking = (more: Partial<Asking> = {}): Asking => ({
  ...{ activityId: 'activity-1', by: person('councillor'), bulletin, words: 'Is the back gate open?' },
  ...{ tell: idOf('officer'), ...more },
});

test('a question is kept once, sealed, filed, and an officer hears that there is one', async () => {
  await questions().keep(asking());
  await questions().keep(asking());
  expect(await questions().waiting()).toBe(1);
  expect(messages).toMatchObject([
    { to: idOf('officer'), kind: 'bulletin-question-news', lane: 'ordinary', data: {} },
  ]);
  const rows = await platform.database.query(
    'select *, encode(sealed, $1) as text from hub.bulletin_question',
    ['escape'],
  );
  expect(JSON.stringify(rows)).not.toMatch(/back gate|Thistlewood/);
  const accepted = await platform.database.query<{ actor_id: string; key: string }>(
    'select actor_id, key from hub.accepted',
  );
  expect(accepted).toHaveLength(1);
  await platform.acceptance.applyNow(
    { actorId: idOf('councillor'), key: accepted[0]?.key ?? '' },
    { withinMs: 5_000 },
  );
  expect(filed.at(-1)).toMatchObject({
    ...{ bulletinKey: bulletin.id, askedById: idOf('councillor'), words: 'Is the back gate open?' },
    version: 1,
  });
});

test('many questions within an hour are one piece of news, and the next hour another', async () => {
  await questions().keep(asking());
  await questions().keep(asking({ activityId: 'activity-2', by: person('councillor2') }));
  now = new Date('2026-12-01T11:05:00Z');
  await questions().keep(asking({ activityId: 'activity-3' }));
  const keys = messages.map(({ key }) => key);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test('two people’s messages of one number are two questions', async () => {
  await questions().keep(asking());
  await questions().keep(asking({ by: person('councillor2') }));
  expect(await questions().waiting()).toBe(2);
});

describe('officers', () => {
  const start = () => startBulletinApi({ questions: questions() });
  const reply = (words: string) => ({ method: 'POST', body: { words } }) as const;

  test('see those without an answer first, answer once, and the answer goes to whoever asked', async () => {
    await questions().keep(asking());
    now = new Date('2026-12-01T10:05:00Z');
    await questions().keep(
      asking({ activityId: 'activity-2', by: person('councillor2'), words: 'And the lift?' }),
    );
    const api = await start();
    try {
      const list = async (): Promise<readonly BulletinQuestion[]> =>
        (await api.call<{ questions: BulletinQuestion[] }>('officer', 'api/bulletins/questions')).body
          .questions;
      const [latest] = await list();
      expect(latest).toMatchObject({
        askedBy: 'Cllr Bram Oakenfold',
        words: 'And the lift?',
        title: bulletin.title,
      });
      const path = `api/bulletins/questions/${latest?.id}/answer`;
      const sent = await api.call('officer', path, reply('Yes, until six.'));
      expect([sent.status, sent.body]).toMatchObject([
        200,
        { answer: { by: 'Imani Larkspur', words: 'Yes, until six.' } },
      ]);
      // The same again, as after a lost answer, is fine; another answer is not.
      expect((await api.call('officer', path, reply('Yes, until six.'))).status).toBe(200);
      const other = await api.call('officer2', path, reply('No.'));
      expect([other.status, other.body]).toMatchObject([
        409,
        { current: { answer: { words: 'Yes, until six.' } } },
      ]);
      expect((await list()).map(({ words }) => words)).toEqual(['Is the back gate open?', 'And the lift?']);
    } finally {
      api.stop();
    }
    const answers = messages.filter(({ kind }) => kind === 'bulletin-answer');
    expect(answers).toMatchObject([{ to: idOf('councillor2'), lane: 'ordinary' }]);
    const rendered = bulletinChatMessages
      .find(({ kind }) => kind === 'bulletin-answer')
      ?.render(answers[0]?.data);
    const text = JSON.stringify(rendered?.card);
    for (const said of ['Member services answered your question', 'And the lift?', 'Yes, until six.'])
      expect(text).toContain(said);
    expect(text).not.toContain('Larkspur');
    expect(rendered).not.toHaveProperty('text');
    expect(rendered?.summary).not.toMatch(/bulletin|lift/i);
  });

  test('an unknown question is not found; nobody else reads or answers any', async () => {
    const api = await start();
    try {
      const path = 'api/bulletins/questions/e0000000-0000-4000-8000-000000000001/answer';
      expect((await api.call('officer', path, reply('Yes.'))).status).toBe(404);
      for (const key of ['champion', 'councillor']) {
        expect((await api.call(key, 'api/bulletins/questions')).status).toBe(403);
        expect((await api.call(key, path, reply('Yes.'))).status).toBe(403);
      }
    } finally {
      api.stop();
    }
  });
});
