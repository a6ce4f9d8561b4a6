import { randomUUID } from 'node:crypto';
import { as } from '../setup/api';
import { changeCallSettings, endTalk, nextAsk, pressAnything, putOnCallNow, talkBegun } from '../setup/calls';
import { idOf } from '../setup/cases';
import { chatOf, wordsOf, type Chat, type ChatLine } from '../setup/chats';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';
import { agreeToBeAsked, haveTheApp } from './support/calls';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  // The limits themselves are told apart from the faults that are tried here.
  await tenantControl(stack).settings({ rateLimits: 'off' });
  await agreeToBeAsked(stack, ['officer', 'officer2', 'champion']);
  await haveTheApp(stack, ['councillor', 'councillor2', 'councillor3', 'councillor4', 'councillor5']);
});
afterEach(() => tenantControl(stack).mend());
afterAll(() => stack?.stop());

const newMark = (): string => `mark${randomUUID().replaceAll('-', '')}`;

/** Delivered again, as the same thing, until the bot has taken it. */
const insist = (chat: Chat, text: string): Promise<unknown> => {
  const id = randomUUID();
  return until(async () => (await chat.say(text, id)).status === 200, { what: 'the bot has taken it' });
};

const brought = async (chat: Chat, mark: string): Promise<readonly ChatLine[]> =>
  (await chat.lines()).filter((line) => line.fromBot && wordsOf(line).includes(mark));

/** Speaking in one person's chat. */
const saidTo = (person: string): string => `POST /connector/v3/conversations/[^/]*${idOf(person)}/activities`;

const told = (person: string, words: string | RegExp): Promise<ChatLine> =>
  chatOf(stack, person).reads(words, 30_000);

describe('two talks at the same time', () => {
  const talks = [
    { councillor: 'councillor', officer: 'officer' },
    { councillor: 'councillor2', officer: 'officer2' },
  ] as const;
  const references: string[] = [];
  beforeAll(async () => {
    for (const talk of talks) references.push((await talkBegun(stack, talk)).reference);
    for (const { councillor } of talks) await told(councillor, /is here/);
  });
  afterAll(async () => {
    for (const [index, { officer }] of talks.entries())
      await endTalk(stack, officer, references[index] ?? '');
  });

  test('a chat that is told to wait keeps only its own waiting, and as long as it was told', async () => {
    await tenantControl(stack).fault({ match: saidTo('officer'), status: 429, retryAfter: 4, times: 1 });
    const marks = [newMark(), newMark()] as const;
    const begun = Date.now();
    await insist(chatOf(stack, 'councillor'), `It is about the letter, ${marks[0]}`);
    await insist(chatOf(stack, 'councillor2'), `It is about the gate, ${marks[1]}`);
    const [slow, quick] = await Promise.all([told('officer', marks[0]), told('officer2', marks[1])]);
    expect(Date.parse(slow.sentAt) - begun).toBeGreaterThanOrEqual(4_000);
    expect(Date.parse(quick.sentAt)).toBeLessThan(Date.parse(slow.sentAt) - 1_000);
  });

  test('answers that fail or get lost: every line arrives, in its order', async () => {
    const lines = 'POST /connector/v3/conversations/.*/activities';
    await tenantControl(stack).fault({ match: lines, status: 'cut', after: true, rate: 0.2 });
    await tenantControl(stack).fault({ match: lines, status: 503, rate: 0.2 });
    await tenantControl(stack).fault({ match: lines, status: 502, rate: 0.2 });
    const said = [...Array(6).keys()].map((index) => ({
      mark: newMark(),
      ...(index % 2 ? { from: 'councillor', to: 'officer' } : { from: 'officer', to: 'councillor' }),
    }));
    for (const { from, mark } of said) await insist(chatOf(stack, from), `Then there was ${mark}`);
    for (const { to, mark } of said) await chatOf(stack, to).reads(mark, 90_000);
    for (const reader of ['councillor', 'officer']) {
      const expected = said.filter(({ to }) => to === reader).map(({ mark }) => mark);
      const words = (await chatOf(stack, reader).lines()).filter(({ fromBot }) => fromBot).map(wordsOf);
      const first = expected.map((mark) => words.findIndex((each) => each.includes(mark)));
      expect(first).toEqual([...first].sort((one, other) => one - other));
    }
  });
});

describe('somebody who is asked and cannot be reached', () => {
  /** The chain asks these, one after the other. */
  async function chainOf(...people: readonly string[]): Promise<void> {
    const groups = people.map((person) => ({ id: randomUUID(), name: person, people: [idOf(person)] }));
    const steps = groups.map(({ id }) => ({ who: { kind: 'group', group: id }, waitMinutes: 30, repeat: 1 }));
    const chains = { 'in-hours': { steps }, 'out-of-hours': { steps } };
    await changeCallSettings(stack, (settings) => ({ ...settings, groups, chains }));
  }

  const asksOf = async (person: string): Promise<string[]> =>
    (await chatOf(stack, person).lines())
      .flatMap(chatOf(stack, person).askIn)
      .map(({ data }) => String(data['askKey']));

  /** A call that passes over one officer within seconds, although each is given minutes. */
  async function passesOnTo(next: string): Promise<void> {
    const before = await asksOf(next);
    await pressAnything(chatOf(stack, 'councillor3'), 'call', {});
    await nextAsk(stack, next, { before, withinMs: 30_000 });
    await told('councillor3', /cannot come, so I did not wait/);
    await pressAnything(chatOf(stack, 'councillor3'), 'fine-now', {});
    await told('councillor3', /I have stopped/);
  }

  test.each(['ConversationBlockedByUser', 'MessageWritesBlocked'])(
    'on call, and has blocked the bot (%s): the next is asked at once, and the councillor told',
    async (blockedAnswer) => {
      await tenantControl(stack).settings({ blockedAnswer });
      const onCall = chatOf(stack, 'legal');
      await onCall.app({ installed: true, blocked: false });
      // Whoever speaks is reachable again.
      await onCall.say('Hello');
      await onCall.app({ blocked: true });
      await passesOnTo('community-safety');
      const bell = await until(async () => (await tenantControl(stack).feedOf('legal'))[0], {
        what: 'the officer who was passed over is told in the activity feed',
      });
      // Not a word of the matter, and nobody's name.
      const words = 'You have a message in Councillor Safety';
      expect([bell.title, bell.preview]).toEqual([words, words]);
      expect(bell.webUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]{36}\/home$/);
    },
  );
  test('is told in the activity feed once, however many calls passed them over meanwhile', async () => {
    expect(await tenantControl(stack).feedOf('legal')).toHaveLength(1);
    expect(await tenantControl(stack).feedOf('community-safety')).toEqual([]);
  });
  beforeAll(async () => {
    await putOnCallNow(stack, 'legal', 'first');
    await putOnCallNow(stack, 'community-safety', 'second');
  });

  test('has no app, and may not be given it: the same', async () => {
    await chainOf('health-and-safety', 'monitoring-officer');
    await chatOf(stack, 'monitoring-officer').app({ installed: true });
    await tenantControl(stack).fault({ match: 'POST /graph/.*installedApps', status: 403 });
    await passesOnTo('monitoring-officer');
  });
});

test('a councillor who blocks the bot in the middle: the helper reads that it was not delivered', async () => {
  const { reference } = await talkBegun(stack, { councillor: 'councillor4', officer: 'officer' });
  await told('councillor4', /is here/);
  await chatOf(stack, 'councillor4').app({ blocked: true });
  const mark = newMark();
  await insist(chatOf(stack, 'officer'), `Are you there, ${mark}`);
  await told('officer', /could not be delivered to Cllr Dafydd Quillfeather/);
  expect(await brought(chatOf(stack, 'councillor4'), mark)).toEqual([]);
  await endTalk(stack, 'officer', reference);
});

test('Graph is away for the whole of a call: it goes to its end, and is filed afterwards, once', async () => {
  const site = await caseworkSite(stack);
  await tenantControl(stack).fault({ match: allOfGraph, status: 503 });
  const { reference } = await talkBegun(stack, { councillor: 'councillor5', officer: 'officer2' });
  await told('councillor5', /is here/);
  const marks = [newMark(), newMark()];
  await insist(chatOf(stack, 'councillor5'), `It is about the letter, ${marks[0]}`);
  await told('officer2', String(marks[0]));
  await insist(chatOf(stack, 'officer2'), `I am with you, ${marks[1]}`);
  await told('councillor5', String(marks[1]));
  await endTalk(stack, 'officer2', reference);
  await told('councillor5', /has ended this talk/);
  const mine = await (await as(stack, 'councillor5')).call(`/api/escalations/${reference}`);
  expect([mine.status, mine.body['state']]).toEqual([200, 'ended']);
  await tenantControl(stack).mend();

  const record = await until(
    async () =>
      (await site.items('Escalations')).filter(
        (row) => row.Reference === reference && row.CallState === 'ended',
      )[0],
    { what: 'the call is in SharePoint', withinMs: 90_000 },
  );
  expect((await site.items('Escalations')).filter((row) => row.Reference === record.Reference)).toHaveLength(
    1,
  );
  const lines = await until(
    async () => {
      const rows = (await site.items('EscalationMessages')).filter((row) => row.Reference === reference);
      return rows.some(({ LineKind }) => LineKind === 'ended') && rows;
    },
    { what: 'all that was said is in SharePoint', withinMs: 60_000 },
  );
  for (const mark of marks) expect(lines.filter(({ Body }) => String(Body).includes(mark))).toHaveLength(1);
}, 240_000);
