import { problemSentences } from '@councillor-safety/bot/bulletin/api/bulletin-problems';
import { bulletinAnswerSchema, type BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinProblem } from '@councillor-safety/core/bulletin/bulletin-events';
import { contentOf, correcting, idOf, onApproval, stories } from '../../../core/bulletin/change-story';
import { startBulletinApi, type BulletinApi } from './api-service';

let api: BulletinApi;
beforeEach(async () => {
  api = await startBulletinApi();
});
afterEach(() => api.stop());

const at = (id: string, more = ''): string => `api/bulletins/${id}${more}`;
const post = (body: unknown, sentKey?: string) => ({ method: 'POST', body, sentKey }) as const;

describe('one bulletin', () => {
  test('comes with its check, its names, who has it open, its run and how far it is read', async () => {
    const bulletin = api.memory.holds(stories.sending());
    const { status, body } = await api.call<BulletinAnswer>('officer', at(bulletin.id));
    expect(status).toBe(200);
    expect(bulletinAnswerSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      bulletin: { id: bulletin.id, state: 'sending' },
      names: { [idOf('officer')]: 'Imani Larkspur' },
      check: [{ code: 'phone-number' }],
      hereNow: [{ name: 'Kirsi Vanterpool' }],
      run: { kind: 'send', all: 15, toSend: 3, sending: 1, sent: 8, unreachable: 2, uncertain: 1 },
      reading: { reached: 14, read: 5 },
      picturesAt: 'https://safety.ambleford.example/bulletin-pictures',
    });
    expect(body.may).toEqual(expect.arrayContaining(['pause', 'stop', 'recall']));
    expect(body.may).not.toContain('cancel');
  });

  test('says when people were reminded of what they have now', async () => {
    const story = stories.sent().does({ type: 'remind' }, 'officer');
    const { body } = await api.call<BulletinAnswer>('officer', at(api.memory.holds(story).id));
    expect(body.reading?.remindedAt).toBe(story.bulletin.runs.at(-1)?.at);
  });
});

describe('who sees a bulletin', () => {
  test.each([
    ['a draft that nobody asked them about', () => stories.draft(), 404],
    ['what they are asked about', () => stories.asked(), 200],
    ['what they approved', () => stories.approved(), 200],
    ['what they sent back', () => stories.asked().does(refusal, 'champion'), 200],
    ['what is out under their name', () => stories.sent(), 200],
    ['a correction of what is out under their name', () => correcting(), 200],
    ['what a second officer is asked about', () => secondOfficer(), 404],
  ] as const)('the champion: %s', async (_what, story, status) => {
    const { id } = api.memory.holds(story());
    expect((await api.call('champion', at(id))).status).toBe(status);
  });

  test('not-yours and unknown answer alike', async () => {
    const notTheirs = await api.call('champion', at(api.memory.holds(stories.draft()).id));
    const unknown = await api.call('champion', at('d0000000-0000-4000-8000-00000000dead'));
    expect({ ...notTheirs.body, reference: '' }).toEqual({ ...unknown.body, reference: '' });
  });

  test('somebody else’s name on it is not theirs', async () => {
    const story = stories.draft().writes(contentOf({ authorId: idOf('councillor') }));
    story.bulletin = { ...stories.asked().bulletin, content: story.bulletin.content };
    expect((await api.call('champion', at(api.memory.holds(story).id))).status).toBe(404);
  });

  test.each(['councillor', 'administrator'])('%s sees none and changes none', async (key) => {
    const { id } = api.memory.holds(stories.asked());
    const approve = post({ decision: 'approve', contentVersion: 1 });
    expect((await api.call(key, at(id))).status).toBe(403);
    expect((await api.call(key, at(id, '/decision'), approve)).status).toBe(403);
    expect(api.memory.applied).toEqual([]);
  });
});

const refusal = { type: 'refuse', contentVersion: 1, words: 'The date is wrong.' } as const;
const secondOfficer = () =>
  stories
    .draft()
    .writes(contentOf({ urgency: 'urgent' }))
    .asks('second-officer');

describe('a change', () => {
  const content = contentOf({ title: 'Anew' });

  test('is brought to the desk with who, what they saw and the client’s key', async () => {
    const { id, version } = api.memory.holds(stories.draft());
    const sentKey = 'a0000000-0000-4000-8000-000000000001';
    const edit = { version, content, when: onApproval };
    const { status, body } = await api.call<BulletinAnswer>('officer', at(id), {
      ...{ method: 'PUT', body: edit, sentKey },
    });
    expect([status, body.bulletin.content.title]).toEqual([200, 'Anew']);
    expect(api.memory.applied).toMatchObject([
      { id, event: { type: 'edit', content }, applying: { version, key: sentKey } },
    ]);
    expect(api.memory.applied[0]?.applying.by?.id).toBe(idOf('officer'));
  });

  test('of something that somebody else changed meanwhile is 409 with how it is now', async () => {
    const story = stories.draft();
    const { id, version } = api.memory.holds(story);
    story.writes(contentOf({ title: 'A colleague was first' }), onApproval, 'officer2');
    const body = { version, content, when: onApproval };
    const answer = await api.call<{ current: BulletinAnswer }>('officer', at(id), { method: 'PUT', body });
    expect(answer.status).toBe(409);
    expect(bulletinAnswerSchema.parse(answer.body.current).bulletin.content.title).toBe(
      'A colleague was first',
    );
  });

  test.each(Object.entries(problemSentences))(
    'refused as %s is told in one sentence',
    async (problem, detail) => {
      const { id, version } = api.memory.holds(stories.draft());
      api.memory.refusing = problem as BulletinProblem;
      const send = post({ version, when: onApproval, people: 3 });
      const { status, body } = await api.call('officer', at(id, '/send'), send);
      const statuses: Partial<Record<string, number>> = { 'not-allowed': 403, 'audience-unknown': 503 };
      expect(status).toBe(statuses[problem] ?? 422);
      expect(body['detail']).toBe(detail);
    },
  );

  test('without a key of the client is refused, and nothing happens', async () => {
    const { id, version } = api.memory.holds(stories.draft());
    const ask = { version, of: 'champion', confirmWarnings: false };
    expect((await api.call('officer', at(id, '/ask'), post(ask, 'none'))).status).toBe(400);
    expect(api.memory.applied).toEqual([]);
  });

  test.each([
    ['an unknown field', { version: 1, content: { ...contentOf(), color: 'red' }, when: onApproval }, 400],
    [
      '200 kB of text',
      { version: 1, content: contentOf({ title: 'x'.repeat(200_000) }), when: onApproval },
      413,
    ],
    ['a state', { version: 1, content: contentOf(), when: onApproval, state: 'sent' }, 400],
  ])('with %s is refused', async (_what, body, status) => {
    const { id } = api.memory.holds(stories.draft());
    expect((await api.call('officer', at(id), { method: 'PUT', body })).status).toBe(status);
    expect(api.memory.applied).toEqual([]);
  });
});

describe('the champion', () => {
  test('approves what they are asked about, and sees what came of it', async () => {
    const { id } = api.memory.holds(stories.asked());
    const approve = post({ decision: 'approve', contentVersion: 1 });
    const { status, body } = await api.call<BulletinAnswer>('champion', at(id, '/decision'), approve);
    expect([status, body.bulletin.state]).toEqual([200, 'sending']);
  });

  test('sends it back with words, and still sees it then', async () => {
    const { id } = api.memory.holds(stories.asked());
    const words = 'The date is wrong.';
    const refuse = post({ decision: 'refuse', contentVersion: 1, words });
    const { body } = await api.call<BulletinAnswer>('champion', at(id, '/decision'), refuse);
    expect(body.bulletin.refusal?.words).toBe(words);
    expect((await api.call('champion', at(id))).status).toBe(200);
  });

  test('takes back what is out under their name, and may do nothing else to it', async () => {
    const { id, version } = api.memory.holds(stories.sent());
    const press = (change: string) => api.call('champion', at(id, '/change'), post({ version, change }));
    expect((await press('remind')).status).toBe(403);
    expect((await press('recall')).status).toBe(200);
  });

  test('takes it back whatever has moved on since they looked; anything else is refused then', async () => {
    const { id, version } = api.memory.holds(stories.sent());
    const press = (who: 'officer' | 'champion', change: string) =>
      api.call(who, at(id, '/change'), post({ version: version - 1, change }));
    expect((await press('officer', 'remind')).status).toBe(409);
    expect((await press('champion', 'recall')).status).toBe(200);
  });

  test.each(['stop', 'pause'])('%s: not refused for what has moved on either', async (press) => {
    const { id, version } = api.memory.holds(stories.sending());
    const { status } = await api.call(
      'officer',
      at(id, '/change'),
      post({ version: version - 1, change: press }),
    );
    expect(status).toBe(200);
  });

  test('neither asks, sends, nor writes', async () => {
    const { id, version } = api.memory.holds(stories.approved());
    const send = post({ version, when: onApproval, people: 3 });
    expect((await api.call('champion', at(id, '/send'), send)).status).toBe(403);
    const edit = { version, content: contentOf(), when: onApproval };
    expect((await api.call('champion', at(id), { method: 'PUT', body: edit })).status).toBe(403);
  });
});

describe('sending again', () => {
  const to = [idOf('councillor')];

  test('asks the run for exactly these people, and is written down', async () => {
    const story = stories.sent();
    const { id } = api.memory.holds(story);
    const { status } = await api.call('officer', at(id, '/again'), post({ runId: story.runId, to }));
    expect([status, api.again]).toEqual([200, [{ runId: story.runId, ids: to }]]);
    expect(api.audited).toMatchObject([{ action: 'bulletin.sent-again', outcome: 'done', subject: id }]);
  });

  test.each([
    [
      'a bulletin that was taken back',
      () => stories.recalled().bulletin.runs[0]?.runId,
      stories.recalled,
      422,
    ],
    ['a run of another bulletin', () => 'c0000000-0000-4000-8000-00000000dead', stories.sent, 404],
  ])('%s is refused', async (_what, runId, story, status) => {
    const { id } = api.memory.holds(story());
    const answer = await api.call('officer', at(id, '/again'), post({ runId: runId(), to }));
    expect([answer.status, api.again]).toEqual([status, []]);
  });
});
