import { UnsecuredJWT } from 'jose';
import type { Escalations } from '@councillor-safety/core/escalation/escalation-answers';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { as, tokenFor } from '../setup/api';
import { answerWords, askedByName, endTalk, pressAnything, type Asked } from '../setup/calls';
import { idOf } from '../setup/cases';
import { bringTo, channelClaims, channelToken, personalActivity } from '../setup/channel';
import { buttonsOf, chatOf, wordsOf, type ChatLine } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const otherTenant = '7c0ffee0-0000-4000-8000-00000000ffff';
/** Names and numbers of the council's own people and calls. */
const personal = /TK-[2-9A-Z]{8}|Thistlewood|Larkspur|Pemberwick|Oakenfold|CS-[2-9A-Z]{8}/;

let stack: Stack;
/** Of `councillor`, who asked for `officer` and would not have `officer2`; nobody has accepted it. */
let asked: Asked;

beforeAll(async () => {
  stack = await startStack();
  // More is said here in a second than Teams lets through.
  await tenantControl(stack).settings({ rateLimits: 'off' });
  await agreeToBeAsked(stack, ['officer']);
  await haveTheApp(stack, ['councillor', 'councillor2', 'councillor3']);
  const wish = { councillor: 'councillor', officer: 'officer', excluded: ['officer2'] };
  asked = await askedByName(stack, wish);
});
afterAll(() => stack?.stop());

/** The call as its councillor reads it. */
async function callNow(): Promise<unknown> {
  const councillor = await as(stack, 'councillor');
  return (await councillor.call(`/api/escalations/${asked.reference}`)).body;
}

/** Numbers of all calls that are open, as an officer reads them. */
async function openCalls(): Promise<string[]> {
  const { body } = await (await as(stack, 'legal')).call<Escalations>('/api/escalations');
  return body.open.map(({ reference }) => reference);
}

const personalChat = (person: string, tenantId = sampleTenantId) => ({
  conversation: { id: `a:${idOf(person)}`, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});

describe('what the channel did not sign', () => {
  const signed = (changes?: object): Promise<string> => channelToken(stack, changes);
  const post = (token: string | undefined): Promise<Response> => {
    const words = { type: 'message', text: 'I need someone now' };
    return bringTo(stack.serviceUrl, personalActivity(stack, 'councillor2', words), token);
  };

  test.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['nothing at all', () => undefined],
    ['words', () => 'believe-me'],
    ['a councillor’s own token', () => tokenFor(stack, 'councillor2')],
    ['for another bot', () => signed({ aud: 'a0000000-0000-4000-8000-00000000ffff' })],
    ['of another issuer', () => signed({ iss: 'https://sts.windows.net/other/' })],
    ['for another address', () => signed({ serviceurl: 'https://elsewhere.example/' })],
    ['over', () => signed({ exp: Math.floor(Date.now() / 1000) - 3_600 })],
    ['unsigned', () => new UnsecuredJWT(channelClaims(stack)).encode()],
  ])('%s: refused, and nobody is spoken to', async (_name, token) => {
    const before = (await chatOf(stack, 'councillor2').lines()).length;
    const answer = await post(await token());
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toMatch(personal);
    expect(await chatOf(stack, 'councillor2').lines()).toHaveLength(before);
  });

  test('and the same with the channel’s own token is taken', async () => {
    expect((await post(await signed())).status).toBe(200);
    await chatOf(stack, 'councillor2').reads(/In danger now/);
    await pressAnything(chatOf(stack, 'councillor2'), 'fine-now', {});
  });
});

/** Lines of the bot that were not there before. */
async function newLines(lines: () => Promise<readonly ChatLine[]>, doing: () => Promise<unknown>) {
  const before = new Set((await lines()).map(({ id }) => id));
  await doing();
  return (await lines()).filter(({ id, fromBot }) => fromBot && !before.has(id));
}
const sharedLines = (id: string) => async (): Promise<readonly ChatLine[]> => {
  const answer = await fetch(`${stack.tenantUrl}/control/conversations/${encodeURIComponent(id)}`);
  return ((await answer.json()) as { messages: readonly ChatLine[] }).messages;
};

describe('where others read along, and for whoever is not of this council', () => {
  const group = (id: string, conversationType: string) => ({
    conversation: { id, conversationType, tenantId: sampleTenantId, isGroup: true },
    channelData: { tenant: { id: sampleTenantId } },
  });
  const guest = { from: { id: '29:guest', name: 'Guest' } };
  const places: readonly [string, object, string | undefined][] = [
    ['a group chat', group('19:group@thread.v2', 'groupChat'), '19:group@thread.v2'],
    ['a channel', group('19:team@thread.tacv2', 'channel'), '19:team@thread.tacv2'],
    ['a chat that does not say what it is', group('19:what@thread.v2', ''), '19:what@thread.v2'],
    ['a guest', guest, undefined],
    ['another tenant', personalChat('councillor', otherTenant), undefined],
  ];

  test.each(places)('%s: only what everybody may know', async (_name, parts, shared) => {
    const before = await callNow();
    const chat = chatOf(stack, 'councillor');
    const said = await newLines(shared ? sharedLines(shared) : chat.lines, async () => {
      for (const text of ['I need someone now', 'status', 'who is on call', 'stop', 'He is outside'])
        await chat.deliver({ type: 'message', text, ...parts });
      await pressAnything(chat, 'call', {}, parts);
      await pressAnything(chat, 'status', {}, parts);
      await pressAnything(chat, 'fine-now', {}, parts);
    });
    expect(said.length).toBeGreaterThan(0);
    const words = said.map(wordsOf).join('\n');
    expect(words).toContain('In danger now? Call 999.');
    expect(words).not.toMatch(personal);
    expect(new Set(said.map(wordsOf)).size).toBe(1);
    expect(await callNow()).toEqual(before);
  });

  test.each(places)('%s: the officer who was asked cannot accept there', async (_name, parts) => {
    await pressAnything(chatOf(stack, 'officer'), 'accept', asked.data, parts);
    expect(await callNow()).toMatchObject({ state: 'waiting' });
  });

  test.each(['outsider', 'administrator'])('%s gets the public numbers and nothing else', async (person) => {
    const before = await callNow();
    const chat = chatOf(stack, person);
    await chat.app({ installed: true });
    const said = await newLines(chat.lines, async () => {
      for (const text of ['I need someone now', 'status', 'who is on call']) await chat.say(text);
      for (const verb of ['call', 'status', 'choose-person', 'choose-excluded'])
        await pressAnything(chat, verb, {});
      for (const verb of ['accept', 'decline', 'talk-here', 'choose-colleague'])
        await pressAnything(chat, verb, asked.data);
    });
    const words = said.map(wordsOf).join('\n');
    expect(words).toContain('These numbers are for everybody');
    expect(words).not.toMatch(personal);
    expect(await callNow()).toEqual(before);
    // What a call of their own would say to them comes a little later.
    expect(await openCalls()).toEqual([asked.reference]);
  });
});

describe('what a card never said', () => {
  const named = () => ({ reference: asked.reference, askKey: asked.askKey });
  const evil = (): unknown =>
    JSON.parse(`{"__proto__":${JSON.stringify(named())},"constructor":{"verb":"end"}}`);
  const unknown = { reference: 'TK-ZZZZZZZZ', askKey: 'TK-ZZZZZZZZ:1:1:ask' };
  const presses: readonly [string, string, string, () => unknown][] = [
    ['a button that there is not', 'officer', 'drop', named],
    ['a button named after what all things have', 'officer', '__proto__', named],
    ['a reference hidden in the prototype', 'officer', 'accept', evil],
    ['no data', 'officer', 'accept', () => undefined],
    ['a list', 'officer', 'accept', () => [named()]],
    ['a call that there is not', 'officer', 'accept', () => unknown],
    ['somebody else’s call, by an officer not asked', 'legal', 'accept', named],
    ['their card, by whom the councillor excluded', 'officer2', 'accept', named],
    ['the same, by saying no', 'officer2', 'decline', named],
    ['one’s own call', 'councillor', 'accept', named],
    ['one’s own call, by saying no', 'councillor', 'decline', named],
    ['another councillor’s call', 'councillor3', 'accept', named],
    ['another’s report', 'councillor3', 'incident-yes', named],
    ['another’s aftercare', 'councillor3', 'aftercare', () => ({ ...named(), answer: 'fine' })],
    ['an end by nobody’s helper', 'officer', 'end', () => ({ ...named(), outcome: 'talked' })],
    ['a note by nobody’s helper', 'legal', 'note', () => ({ ...named(), text: 'Hello' })],
    ['a hand over', 'legal', 'hand-over', () => ({ ...named(), to: idOf('legal') })],
    ['a list of colleagues', 'legal', 'choose-colleague', named],
    ['a pause', 'councillor3', 'helper-pause', named],
    ['to write there', 'legal', 'talk-here', named],
    ['an outcome that there is not', 'officer', 'end', () => ({ ...named(), outcome: 'won' })],
    [
      'a great deal',
      'officer',
      'accept',
      () => ({ reference: asked.reference, askKey: 7, x: 'x'.repeat(200_000) }),
    ],
    ['a person who is no person', 'councillor', 'exclude', () => ({ personId: 'everybody' })],
  ];

  test.each(presses)(
    '%s: nothing changes, and it is said in a plain sentence',
    async (_name, person, verb, data) => {
      const before = await callNow();
      const answer = await pressAnything(chatOf(stack, person), verb, data());
      expect(answer.status).toBe(200);
      expect(buttonsOf(answer.body?.value)).toEqual([]);
      expect(answerWords(answer)).toMatch(/^[A-Z][^{}<>\n]+[.]$/);
      expect(answerWords(answer)).not.toMatch(personal);
      expect(await callNow()).toEqual(before);
    },
  );

  test('more than any card holds is not read at all', async () => {
    const before = await callNow();
    const data = { ...named(), x: 'x'.repeat(300_000) };
    expect((await pressAnything(chatOf(stack, 'officer'), 'accept', data)).status).toBe(413);
    expect(await callNow()).toEqual(before);
  });
});

test('what the channel brings several times acts once', async () => {
  const [caller, helper] = [chatOf(stack, 'councillor3'), chatOf(stack, 'officer')];
  const again = async (deliver: () => Promise<unknown>): Promise<void> => {
    await Promise.all([deliver(), deliver()]);
    await deliver();
  };
  const mark = `mark${crypto.randomUUID()}`;
  const press = (chat: typeof caller, verb: string, data: object) => {
    const id = crypto.randomUUID();
    return again(() => pressAnything(chat, verb, data, { id }));
  };
  await press(caller, 'call', { wish: { kind: 'person', personId: idOf('officer') } });
  const { data } = await until(
    async () =>
      (await helper.lines()).flatMap(helper.askIn).find((ask) => ask.data['reference'] !== asked.reference),
    { what: 'the officer is asked' },
  );
  const reference = String(data['reference']);
  await press(helper, 'accept', { ...data });
  const id = crypto.randomUUID();
  await again(() => caller.say(`Only once, ${mark}`, id));
  await helper.reads(mark);
  await press(helper, 'note', { reference, text: `A note, ${mark}` });
  await endTalk(stack, 'officer', reference);
  const { body } = await (
    await as(stack, 'officer')
  ).call<{ lines: { kind: string; body?: string }[] }>(`/api/escalations/${reference}`);
  const count = (kind: string): number => body.lines.filter((line) => line.kind === kind).length;
  for (const kind of ['called', 'accepted', 'from-councillor', 'note', 'ended'])
    expect([kind, count(kind)]).toEqual([kind, 1]);
  const read = (await helper.lines()).filter((line) => line.fromBot && wordsOf(line).includes(mark));
  expect(read).toHaveLength(1);
});
