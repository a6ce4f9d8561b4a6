import { once } from 'node:events';
import { request } from 'node:http';
import { onePixel } from '../../../setup/pages';
import { type Service, startService, startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, person, startBot, text } from './a-bot';

let service: Service;
let tenancy: Tenancy;
let bot: Bot;
let url: string;
beforeAll(async () => {
  service = await startService();
  tenancy = await startTenancy(service.url);
  url = tenancy.tenant.url;
  bot = await startBot(url);
  await bot.control('POST', 'settings', { rateLimits: 'off' });
  await bot.shell('POST', 'officer/open');
});
afterAll(async () => {
  await tenancy.close();
  await service.close();
});

const last = () => service.received.at(-1)!.activity;
const write = async (words: string): Promise<string> =>
  String((await bot.shell('POST', 'officer/messages', { text: words })).body.id);
const lineOf = async (id: string): Promise<unknown> =>
  ((await bot.control('GET', 'chats/officer')).body.messages as { id: string }[]).find(
    (each) => each.id === id,
  );

const attach = (bytes: Buffer, contentType: string): Promise<Response> =>
  fetch(`${url}/teams/chat/officer/pictures`, {
    method: 'POST',
    headers: { 'Content-Type': contentType, Origin: url },
    body: new Uint8Array(bytes),
  });

describe('a message', () => {
  it('reaches the bot as text and once more as HTML, which nothing in it can become', async () => {
    await write('<b>one</b>\ntwo\n\nthree');
    expect(last()).toMatchObject({
      text: '<b>one</b>\ntwo\n\nthree',
      textFormat: 'plain',
      attachments: [
        { contentType: 'text/html', content: '<p>&#60;b&#62;one&#60;/b&#62;<br>two</p><p>three</p>' },
      ],
    });
  });

  it('is seen when the bot has taken it', async () => {
    expect(await lineOf(await write('Hello'))).toMatchObject({ seen: true, fromBot: false });
  });

  it('is not seen while the bot is away', async () => {
    const alone = await startTenancy('http://localhost:9');
    try {
      const away = await startBot(alone.tenant.url);
      expect((await away.shell('POST', 'officer/messages', { text: 'Hello' })).status).toBe(502);
      expect((await away.control('GET', 'chats/officer')).body.messages).toMatchObject([{ seen: false }]);
    } finally {
      await alone.close();
    }
  });
});

describe('what a person wrote', () => {
  it('is edited under the same id', async () => {
    const id = await write('He is here');
    expect((await bot.shell('PATCH', `officer/messages/${id}`, { text: 'He has gone' })).status).toBe(200);
    expect(last()).toMatchObject({
      type: 'messageUpdate',
      id,
      text: 'He has gone',
      channelData: { eventType: 'editMessage' },
      from: { aadObjectId: person('officer').id },
    });
    expect(await lineOf(id)).toMatchObject({
      edited: true,
      activity: { type: 'message', text: 'He has gone' },
    });
  });

  it('is deleted under the same id, without its words', async () => {
    const id = await write('Forget this');
    await bot.shell('DELETE', `officer/messages/${id}`);
    expect(last()).toMatchObject({
      type: 'messageDelete',
      id,
      channelData: { eventType: 'softDeleteMessage' },
    });
    expect(last()).not.toHaveProperty('text');
    expect(await lineOf(id)).toBeUndefined();
  });

  it('is nobody else’s to change, and the bot’s words are not theirs', async () => {
    const id = await write('Mine');
    await bot.shell('POST', 'legal/open');
    expect((await bot.shell('PATCH', `legal/messages/${id}`, { text: 'Not yours' })).status).toBe(404);
    expect((await bot.shell('DELETE', `legal/messages/${id}`)).status).toBe(404);
    const said = String((await bot.say('officer', text('The bot’s'))).body.id);
    expect((await bot.shell('PATCH', `officer/messages/${said}`, { text: 'Not yours' })).status).toBe(404);
    expect((await bot.shell('PATCH', `officer/messages/${id}`, { text: ' ' })).status).toBe(400);
  });
});

describe('a picture', () => {
  it('is for the bot alone to fetch, with its token', async () => {
    const { id } = (await (await attach(onePixel, 'image/png')).json()) as { id: string };
    await bot.shell('POST', 'officer/messages', { text: '', pictures: [id] });
    const [picture, html] = last().attachments as {
      contentType: string;
      contentUrl: string;
      content: string;
    }[];
    const address = `${url}/connector/v3/attachments/${id}/views/original`;
    expect(picture).toEqual({ contentType: 'image/png', contentUrl: address });
    expect(html!.content).toContain('<img');
    expect(html!.content).not.toContain(address);
    expect(last()).not.toHaveProperty('text');
    expect((await fetch(address)).status).toBe(401);
    const fetched = await fetch(address, { headers: { Authorization: `Bearer ${bot.token}` } });
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(onePixel);
  });

  it('is called by a pattern where the settings say so', async () => {
    await bot.control('POST', 'settings', { pictureType: 'image/*' });
    const { id } = (await (await attach(onePixel, 'image/jpeg')).json()) as { id: string };
    await bot.shell('POST', 'officer/messages', { text: 'Look', pictures: [id] });
    expect(last().attachments).toMatchObject([{ contentType: 'image/*' }, { contentType: 'text/html' }]);
  });

  it('is shown to whoever sent it and to nobody else, and goes in nobody else’s message', async () => {
    const { id } = (await (await attach(onePixel, 'image/png')).json()) as { id: string };
    expect((await fetch(`${url}/teams/chat/officer/pictures/${id}`)).status).toBe(200);
    expect((await fetch(`${url}/teams/chat/legal/pictures/${id}`)).status).toBe(404);
    expect((await bot.shell('POST', 'legal/messages', { text: '', pictures: [id] })).status).toBe(400);
  });

  it.each(['text/html', 'image/svg+xml', 'image/gif'])('is not %s', async (contentType) => {
    expect((await attach(Buffer.from('<svg/>'), contentType)).status).toBe(415);
  });

  it('that does not exist is told as the connector tells it', async () => {
    expect((await bot.connector('GET', '/attachments/none/views/original')).status).toBe(404);
  });
});

describe('writing', () => {
  it('of the bot is told to open windows and leaves no line', async () => {
    const events = request(`${url}/teams/chat/officer/events`).end();
    const [answer] = (await once(events, 'response')) as [NodeJS.ReadableStream];
    const before = (await bot.control('GET', 'chats/officer')).body.messages;
    expect((await bot.say('officer', { type: 'typing' })).status).toBe(201);
    const [line] = (await once(answer, 'data')) as [Buffer];
    expect(JSON.parse(line.toString().replace('data: ', ''))).toEqual({
      kind: 'typing',
      conversationId: `a:${person('officer').id}`,
    });
    events.destroy();
    expect((await bot.control('GET', 'chats/officer')).body.messages).toEqual(before);
  });

  it('of the person is told to the bot, unless they do not have the app', async () => {
    await bot.shell('POST', 'officer/typing');
    expect(last()).toMatchObject({ type: 'typing', from: { aadObjectId: person('officer').id } });
    const before = service.received.length;
    await bot.shell('POST', 'administrator/typing');
    expect(service.received).toHaveLength(before);
  });
});
