import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { as } from '../setup/api';
import { aBulletin, bulletinsOf, wallTimeOf } from '../setup/bulletins';
import { noticesIn, safetyNotices } from '../setup/bulletin-channel';
import { channelPosts, pressInChannel, replyInChannel } from '../setup/channel-posts';
import { chatOf } from '../setup/chats';
import { start } from '../setup/processes';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

/** A word for everything that somebody writes about bulletins; found anywhere it does not belong, it names the leak. */
const places = ['title', 'heading', 'text', 'alt', 'draft', 'refusal', 'reason'] as const;
const asking = ['question', 'thread', 'answer', 'away', 'address'] as const;
type Place = (typeof places)[number] | (typeof asking)[number];
const canary = (place: Place): string => `canary${place}zq`;
const anyCanary = new RegExp([...places, ...asking].map(canary).join('|'), 'i');
const ofQuestions = new RegExp(asking.map(canary).join('|'), 'i');
const names = new RegExp(samplePeople.map(({ name }) => name).join('|'));
const dayMs = 24 * 60 * 60_000;

let stack: Stack;
let bulletinId: string;
/** What those were told who are neither officers nor the champion. */
const toldOthers: string[] = [];

const content = (changes: object = {}) =>
  aBulletin({
    title: `Mind ${canary('title')}`,
    sections: [
      { id: randomUUID(), kind: 'free', heading: canary('heading'), text: `Read ${canary('text')}.` },
    ],
    ...changes,
  });

/** Written, sent back, approved and gone, with a correction that nobody has approved. */
async function wholeBulletin(): Promise<void> {
  const [officer, champion] = [await bulletinsOf(stack, 'officer'), await bulletinsOf(stack, 'champion')];
  const audience = { everyCouncillor: true, groups: [], channels: [await noticesIn(stack)] };
  const written = await officer.written(content({ audience }));
  bulletinId = written.id;
  await officer.ask(written);
  const approver = chatOf(stack, 'champion');
  const card = await approver.offers('bulletin-refuse');
  await approver.pressVerb(card, 'bulletin-refuse', { words: `Not so: ${canary('refusal')}` });
  await chatOf(stack, 'officer').reads(canary('refusal'));
  const asked = (await officer.ask((await officer.find(bulletinId)).bulletin)).body.bulletin;
  expect((await champion.approve(asked)).status).toBe(200);
  await officer.untilAtRest(bulletinId);
  const { bulletin } = await officer.find(bulletinId);
  const correction = await officer.edit(bulletin, { ...content({ audience }), title: canary('draft') });
  expect(correction.status).toBe(200);
}

/** One that a second officer is asked about, with a reason. */
async function secondOpinion(): Promise<void> {
  const officer = await bulletinsOf(stack, 'officer');
  const when = { kind: 'at', wallTime: wallTimeOf(new Date(Date.now() + 2 * dayMs)) };
  const written = await officer.written(content(), when);
  const asked = await officer.ask(written, { of: 'second-officer', why: canary('reason') });
  expect(asked.status).toBe(200);
}

async function questions(): Promise<void> {
  const councillor = chatOf(stack, 'councillor');
  const card = await councillor.offers('bulletin-ask');
  await councillor.pressVerb(card, 'bulletin-ask', { words: `How ${canary('question')}?` });
  const channel = channelPosts(stack, safetyNotices);
  const post = await channel.reads(canary('title'));
  const text = `And what of ${canary('thread')}?`;
  await replyInChannel(stack, safetyNotices, { person: 'councillor2', line: post, text });
  await pressInChannel(stack, safetyNotices, { person: 'councillor3', line: post, verb: 'bulletin-read' });
  const officer = await bulletinsOf(stack, 'officer');
  const asked = (await officer.questions()).find(({ words }) => words.includes(canary('question')));
  const at = `/api/bulletins/questions/${asked?.id ?? ''}/answer`;
  expect((await officer.caller.send(at, { words: `So: ${canary('answer')}` })).status).toBe(200);
  await councillor.reads(canary('answer'));
}

/** What others read, and mistakes in an address. */
async function strangers(): Promise<void> {
  for (const person of ['councillor', 'administrator', 'outsider']) {
    const stranger = await as(stack, person);
    const paths = ['', `/${bulletinId}`, `/${bulletinId}/people`, `/${bulletinId}/people.csv`];
    const more = [`/${bulletinId}/audience`, '/questions', '/settings', '/places', '/groups?name=G'];
    for (const path of [...paths, ...more]) {
      const answer = await stranger.call(`/api/bulletins${path}`);
      expect([person, path, answer.status]).toEqual([person, path, 403]);
      toldOthers.push(JSON.stringify(answer.body));
    }
  }
  const officer = await as(stack, 'officer');
  await officer.call(`/api/bulletins/${canary('address')}`);
  await officer.call(`/api/bulletins/questions/${canary('address')}/answer`, { method: 'POST', body: {} });
  await officer.call(`/bulletin-pictures/${canary('address')}`);
}

/** While nothing goes out and nothing is filed, everything waits in the service's own database. */
async function nothingGoesOut(): Promise<void> {
  const match = '(POST|PATCH|PUT) /(graph|connector)/';
  await tenantControl(stack).fault({ match, status: 503 });
  const councillor = chatOf(stack, 'councillor');
  const card = await councillor.offers('bulletin-ask');
  await councillor.pressVerb(card, 'bulletin-ask', { words: canary('away') });
  await (await bulletinsOf(stack, 'officer')).change(bulletinId, 'discard');
}

beforeAll(async () => {
  stack = await startStack({ LOG_LEVEL: 'trace' });
  const control = tenantControl(stack);
  await control.settings({ rateLimits: 'off' });
  await control.teamApp(true);
  await control.watch(anyCanary.source);
  await wholeBulletin();
  await secondOpinion();
  await questions();
  await strangers();
  await nothingGoesOut();
}, 180_000);
afterAll(() => stack?.stop());

test('nobody else was told a word', () => {
  expect(toldOthers).toHaveLength(27);
  expect(toldOthers.join('\n')).not.toMatch(anyCanary);
});

test('no line of the log holds a word or a name', () => {
  const lines = stack.service().output().split('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => anyCanary.test(line))).toEqual([]);
  expect(lines.filter((line) => names.test(line))).toEqual([]);
  expect(lines.filter((line) => /eyJ[\w-]{10,}/.test(line))).toEqual([]);
});

test('no address of Microsoft 365 that the service called holds a word', async () => {
  expect(await tenantControl(stack).seen()).toBe(0);
});

test('all that a locked screen shows is the one sentence', async () => {
  const people = ['councillor', 'councillor2', 'champion', 'officer', 'officer2'];
  const chats = await Promise.all(people.map((person) => chatOf(stack, person).lines()));
  const posts = await channelPosts(stack, safetyNotices).lines();
  const said = [...chats.flat(), ...posts].filter(({ fromBot }) => fromBot);
  expect(said.length).toBeGreaterThan(8);
  const summaries = new Set(said.map(({ activity }) => activity.summary));
  expect([...summaries].sort()).toEqual(['Councillor Safety', 'You have a message in Councillor Safety']);
});

test('no question and no answer is shown in the channel or to another councillor', async () => {
  const bot = (lines: readonly { fromBot: boolean }[]) => lines.filter(({ fromBot }) => fromBot);
  const elsewhere = await Promise.all([
    channelPosts(stack, safetyNotices).lines(),
    chatOf(stack, 'councillor2').lines(),
    chatOf(stack, 'champion').lines(),
    chatOf(stack, 'officer').lines(),
  ]);
  expect(JSON.stringify(elsewhere.map(bot))).not.toMatch(ofQuestions);
});

describe('what waits in the service’s own database', () => {
  async function ownFiles(): Promise<string[]> {
    const entries = await readdir(stack.dataDir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    return files.filter((name) => !name.startsWith(path.join(stack.dataDir, 'tenant')));
  }

  async function allRows(): Promise<string[]> {
    const program = start({
      file: 'tests/security/support/all-rows.cjs',
      environment: {},
      args: [path.join(stack.dataDir, 'jobs', 'pglite')],
    });
    expect(await program.ended()).toBe(0);
    return program.output().split('\n').filter(Boolean);
  }

  beforeAll(() => stack.service().stop());
  afterAll(() => stack.restartService());

  test('no file holds a word', async () => {
    const files = await ownFiles();
    expect(files.length).toBeGreaterThan(10);
    const leaking = [];
    for (const name of files)
      if (anyCanary.test((await readFile(name)).toString('latin1'))) leaking.push(name);
    expect(leaking).toEqual([]);
  });

  test('no column that is not sealed holds a word; names stand only where people are listed by name', async () => {
    const rows = await allRows();
    const tables = new Set(rows.map((row) => row.slice(0, row.indexOf(' '))));
    const kept = ['bulletin', 'bulletin_question', 'bulletin_reading', 'mailing_line', 'outbox', 'accepted'];
    expect([...tables]).toEqual(expect.arrayContaining(kept.map((table) => `hub.${table}`)));
    expect(rows.filter((row) => anyCanary.test(row))).toEqual([]);
    const elsewhere = rows.filter((row) => !row.startsWith('hub.mailing_line '));
    expect(elsewhere.filter((row) => names.test(row))).toEqual([]);
  });
});

test('once it is filed, the record has the words, and the audit has none', async () => {
  await tenantControl(stack).mend();
  const site = await caseworkSite(stack);
  await until(async () => JSON.stringify(await site.items('BulletinQuestions')).includes(canary('away')), {
    what: 'the question is filed',
    withinMs: 60_000,
  });
  const asked = JSON.stringify(await site.items('BulletinQuestions'));
  for (const place of ['question', 'thread', 'answer'] as const) expect(asked).toContain(canary(place));
  const audit = await until(
    async () => {
      const rows = await site.items('Audit');
      return rows.some(({ AuditAction }) => AuditAction === 'bulletin.question-asked') && rows;
    },
    { what: 'the audit tells of the question' },
  );
  expect(JSON.stringify(audit)).not.toMatch(anyCanary);
});
