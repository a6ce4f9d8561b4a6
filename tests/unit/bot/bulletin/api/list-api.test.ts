/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import {
  bulletinAudienceAnswerSchema,
  bulletinListAnswerSchema,
  type BulletinAnswer,
  type BulletinListAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { correcting, idOf, stories } from '../../../core/bulletin/change-story';
import { outage } from '../../support/platform';
import { startBulletinApi, type BulletinApi } from './api-service';

let api: BulletinApi;
beforeEach(async () => {
  api = await startBulletinApi();
});
afterEach(() => api.stop());

const list = async (key: string): Promise<BulletinListAnswer> =>
  bulletinListAnswerSchema.parse((await api.call(key, 'api/bulletins')).body);

describe('the list', () => {
  test('shows officers everything, what waits for them, and how many questions wait', async () => {
    api.memory.holds(stories.draft());
    api.memory.holds(stories.sent());
    const { bulletins, mayWrite, questionsWaiting } = await list('officer');
    expect([mayWrite, questionsWaiting]).toEqual([true, 2]);
    expect(bulletins).toMatchObject([
      { state: 'draft', title: 'Safety bulletin', editedBy: 'Imani Larkspur', waitsForYou: false },
      { state: 'sent', people: 14, read: 5, correction: false },
    ]);
    expect(bulletins[0]).not.toHaveProperty('people');
  });

  test('shows the champion what is theirs, and that it waits for them', async () => {
    api.memory.holds(stories.draft());
    api.memory.holds(stories.asked());
    const { bulletins, mayWrite, questionsWaiting } = await list('champion');
    expect([mayWrite, questionsWaiting]).toEqual([false, 0]);
    expect(bulletins).toMatchObject([{ state: 'asked', waitsForYou: true }]);
  });

  test('says that a correction of something out is being written', async () => {
    api.memory.holds(correcting());
    expect((await list('officer')).bulletins).toMatchObject([{ state: 'draft', correction: true }]);
  });
});

describe('beginning one', () => {
  const begin = (body: unknown, sentKey?: string) =>
    api.call<BulletinAnswer>('officer', 'api/bulletins', { method: 'POST', body, sentKey });

  test('from a template, under the client’s key', async () => {
    const sentKey = 'a0000000-0000-4000-8000-000000000001';
    const { status } = await begin({ from: 'template', template: 'urgent' }, sentKey);
    expect(status).toBe(200);
    expect(api.memory.created).toMatchObject([{ key: sentKey, content: { urgency: 'urgent' } }]);
  });

  test('from another one: the same, with sections of its own', async () => {
    const { id, content } = api.memory.holds(stories.sent());
    await begin({ from: 'bulletin', id });
    const [created] = api.memory.created;
    expect(created?.content.title).toBe('Copy of Safety bulletin');
    expect(created?.content.sections[0]).toMatchObject({ text: content.sections[0]?.text });
    expect(created?.content.sections[0]?.id).not.toBe(content.sections[0]?.id);
  });

  test.each([
    [{ from: 'template', template: 'none' }, 400],
    [{ from: 'bulletin', id: 'd0000000-0000-4000-8000-00000000dead' }, 404],
    [{ from: 'template', template: 'blank', more: 1 }, 400],
  ])('%j is refused', async (body, status) => {
    expect((await begin(body)).status).toBe(status);
    expect(api.memory.created).toEqual([]);
  });
});

describe('whom it reaches', () => {
  const audience = (id: string) => api.call('officer', `api/bulletins/${id}/audience`);

  test('is told by name, with what has changed since it was asked for, and nothing of where channels are', async () => {
    const { body } = await audience(api.memory.holds(stories.asked()).id);
    expect(bulletinAudienceAnswerSchema.parse(body)).toMatchObject({
      ...{ people: [{ id: idOf('councillor') }], guestsLeftOut: 2, was: 14 },
    });
    expect(JSON.stringify(body)).not.toContain('connector.example');
  });

  test.each([
    ['Microsoft 365', outage()],
    ['Teams', new ChannelFailure('passing', { status: 503, code: 'ServiceUnavailable' })],
  ])('is "not now" while %s does not answer', async (_who, failure) => {
    api.memory.audienceFails = failure;
    const { status, body } = await audience(api.memory.holds(stories.asked()).id);
    expect([status, body['detail']]).toEqual([
      503,
      'Microsoft 365 is not answering just now. Nothing is lost. Try again in a moment.',
    ]);
  });
});

test('places are the channels of every team that still has the app; groups are asked for by name', async () => {
  const asked: string[] = [];
  const other = await startBulletinApi({
    places: {
      teams: () =>
        Promise.resolve([
          { teamId: '19:a', name: 'Members', serviceUrl: 'https://connector.example/' },
          { teamId: '19:b', name: 'Gone', serviceUrl: 'https://connector.example/' },
        ]),
      channels: (teamId) =>
        Promise.resolve(teamId === '19:a' ? [{ channelId: '19:c', name: 'General' }] : undefined),
    },
    groupsNamed: (name) => {
      asked.push(name);
      return Promise.resolve([]);
    },
  });
  try {
    expect((await other.call('officer', 'api/bulletins/places')).body).toEqual({
      channels: [{ teamId: '19:a', channelId: '19:c', teamName: 'Members', channelName: 'General' }],
    });
    const groups = await other.call('officer', 'api/bulletins/groups?name=%20All%20staff');
    expect([groups.body, asked]).toEqual([{ groups: [] }, ['All staff']]);
    expect((await other.call('officer', 'api/bulletins/groups?name=%20')).status).toBe(400);
    expect((await other.call('champion', 'api/bulletins/places')).status).toBe(403);
  } finally {
    other.stop();
  }
});
