import { sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { person, startBot, type Bot } from '../unit/local-tenant/connector/a-bot';
import {
  accessToken,
  askForToken,
  startService,
  startTenancy,
  type Service,
  type Tenancy,
} from '../unit/local-tenant/running-tenant';
import { sendTo, type Reply } from './graph-target';

let service: Service;
let tenancy: Tenancy;
let bot: Bot;
let token: string;

beforeAll(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  bot = await startBot(tenancy.tenant.url);
  token = await accessToken(await askForToken(tenancy.tenant.url));
  await bot.control('POST', 'chats/officer/app', { installed: true });
});
afterAll(async () => {
  await tenancy.close();
  await service.close();
});

const webUrl = 'https://teams.microsoft.com/l/entity/a1000000-0000-4000-8000-000000000001/home';
const words = 'You have a message in Councillor Safety';
const body = {
  topic: { source: 'text', value: 'Councillor Safety', webUrl },
  activityType: 'messageWaiting',
  previewText: { content: words },
  templateParameters: [],
};

const notify = (given: object = body, { to = 'officer', by = token } = {}): Promise<Reply> =>
  sendTo(`${tenancy.tenant.url}/graph/v1.0`, {
    ...{ method: 'POST', path: `/users/${person(to).id}/teamwork/sendActivityNotification` },
    call: { token: by, body: given },
  });
const linesOf = async (key: string) =>
  (await bot.control('GET', `activity/${key}`)).body.lines as readonly Record<string, unknown>[];

describe('a notification in the activity feed', () => {
  it('shows the words of the manifest and leads where it says, also for whoever has blocked the bot', async () => {
    await bot.control('POST', 'chats/officer/app', { blocked: true });
    expect((await notify()).status).toBe(204);
    expect((await linesOf('officer')).at(-1)).toMatchObject({
      ...{ activityType: 'messageWaiting', title: words, preview: words, webUrl },
      sentAt: expect.any(String) as string,
    });
  });

  it('may be in words of its own', async () => {
    const templateParameters = [{ name: 'systemDefaultText', value: 'Look here' }];
    expect((await notify({ ...body, activityType: 'systemDefault', templateParameters })).status).toBe(204);
    expect((await linesOf('officer')).at(-1)).toMatchObject({ title: 'Look here' });
  });

  it('does not reach whoever never had the app, or has removed it', async () => {
    expect((await notify(body, { to: 'legal' })).status).toBe(403);
    await bot.control('POST', 'chats/officer2/app', { installed: true });
    await bot.control('POST', 'chats/officer2/app', { installed: false });
    expect((await notify(body, { to: 'officer2' })).status).toBe(403);
    expect([...(await linesOf('legal')), ...(await linesOf('officer2'))]).toEqual([]);
  });

  it('is refused to another application', async () => {
    const { clientId, secret } = sampleProvisioner;
    const asked = await askForToken(tenancy.tenant.url, { client_id: clientId, client_secret: secret });
    expect((await notify(body, { by: await accessToken(asked) })).status).toBe(403);
  });

  const topic = (changes: object) => ({ ...body, topic: { ...body.topic, ...changes } });
  it.each([
    ['of a kind that the manifest does not declare', { ...body, activityType: 'other' }],
    ['of the default kind without its text', { ...body, activityType: 'systemDefault' }],
    ['that leads out of Teams', topic({ webUrl: 'https://ambleford.example/' })],
    ['with too long an address', topic({ webUrl: `${webUrl}?${'x'.repeat(1024)}` })],
    ['without a preview', { ...body, previewText: undefined }],
    ['with what is not offered', { ...body, recipient: {} }],
  ])('is refused when it is one %s', async (_what, given) => {
    const before = await linesOf('officer');
    expect((await notify(given)).status).toBe(400);
    expect(await linesOf('officer')).toEqual(before);
  });
});
