import { startTenancy, type Tenancy } from '../running-tenant';
import { type Bot, codeOf, startBot, text } from './a-bot';

let tenancy: Tenancy;
let bot: Bot;
beforeAll(async () => {
  tenancy = await startTenancy();
  bot = await startBot(tenancy.tenant.url);
  await bot.control('POST', 'settings', { rateLimits: 'off' });
  await bot.shell('POST', 'officer/open');
});
afterEach(() => bot.control('DELETE', 'faults'));
afterAll(() => tenancy.close());

const said = async (): Promise<string> => JSON.stringify((await bot.control('GET', 'chats/officer')).body);

describe('size, as UTF-16', () => {
  /** So many units of UTF-16 as JSON. */
  const ofLength = (units: number, character = 'x'): object => {
    const empty = JSON.stringify(text('')).length;
    return text(character.repeat((units - empty) / character.length));
  };

  it('takes 100 KB', async () => {
    expect((await bot.say('officer', ofLength(51_200))).status).toBe(201);
  });

  it.each([
    ['a little more', 51_201, 'x'],
    ['much more', 8_000_000, 'x'],
    ['what is less as UTF-8', 51_202, 'é'],
  ])('refuses %s', async (_what, units, character) => {
    const refused = await bot.say('officer', ofLength(units, character));
    expect([refused.status, codeOf(refused)]).toEqual([413, 'MessageSizeTooBig']);
  });

  it('takes 100 KB of what is more as UTF-8', async () => {
    expect((await bot.say('officer', ofLength(51_200, 'é'))).status).toBe(201);
  });
});

it.each([
  ['no type', { text: 'Hello' }],
  ['a list', []],
])('does not understand %s', async (_what, body) => {
  const refused = await bot.say('officer', body);
  expect([refused.status, codeOf(refused)]).toEqual([400, 'BadSyntax']);
});

describe('injected faults', () => {
  it.each([
    [412, 'PreconditionFailed'],
    [429, 'TooManyRequests'],
    [502, 'ServiceError'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ])('answer %s in the connector’s own shape, without the work', async (status, code) => {
    await bot.control('POST', 'faults', { match: 'POST /connector/v3/conversations', status, retryAfter: 3 });
    const refused = await bot.say('officer', text(`not said ${status}`));
    expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([
      status,
      code,
      '3',
    ]);
    expect(refused.body.error).not.toHaveProperty('innerError');
    expect(await said()).not.toContain(`not said ${status}`);
  });

  it('lose the answer of what was said all the same', async () => {
    await bot.control('POST', 'faults', { match: '/activities', status: 'cut', after: true, times: 1 });
    await expect(bot.say('officer', text('said, unknown to the bot'))).rejects.toThrow();
    expect(await said()).toContain('said, unknown to the bot');
  });

  it('hit one person’s chat alone', async () => {
    await bot.shell('POST', 'legal/open');
    await bot.control('POST', 'faults', { match: '0000000b/activities', status: 503 });
    expect((await bot.say('legal', text('Hello'))).status).toBe(503);
    expect((await bot.say('officer', text('Hello'))).status).toBe(201);
  });
});
