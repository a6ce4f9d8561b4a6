import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { as } from '../setup/api';
import { pressAnything, talkBegun } from '../setup/calls';
import { idOf } from '../setup/cases';
import { chatOf } from '../setup/chats';
import { start } from '../setup/processes';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

/** A word for everything that can be said in a call; found anywhere it does not belong, it names the leak. */
const places = ['caller', 'helper', 'note', 'edited', 'waiting', 'phone', 'away', 'address'] as const;
const canary = (place: (typeof places)[number]): string => `canary${place}zq`;
const anyCanary = new RegExp(places.map(canary).join('|'), 'i');
const names = new RegExp(samplePeople.map(({ name }) => name).join('|'));

let stack: Stack;
let reference: string;
/** Everything that anybody but the two was told. */
const toldOthers: string[] = [];

const say = async (person: string, text: string): Promise<void> => {
  expect((await chatOf(stack, person).say(text)).status).toBe(200);
};

async function wholeTalk(): Promise<void> {
  const [caller, helper] = [chatOf(stack, 'councillor'), chatOf(stack, 'officer')];
  const id = crypto.randomUUID();
  await caller.say(`It began with ${canary('caller')}`, id);
  ({ reference } = await talkBegun(stack, { councillor: 'councillor', officer: 'officer' }));
  await say('councillor', `Then ${canary('waiting')}`);
  await caller.deliver({ type: 'message', id, text: `It began with ${canary('caller')}`, value: undefined });
  await say('councillor', `At the corner: ${canary('caller')}`);
  await say('officer', `I am here: ${canary('helper')}`);
  const edited = crypto.randomUUID();
  await caller.say('He was not alone', edited);
  await caller.deliver({
    ...{ type: 'messageUpdate', id: edited, text: `He was with ${canary('edited')}` },
    channelData: { eventType: 'editMessage', tenant: { id: '7c0ffee0-0000-4000-8000-000000000001' } },
  });
  await helper.reads(canary('edited'));
  await pressAnything(helper, 'note', { reference, text: `A note: ${canary('note')}` });
}

/** What others read and press, and mistakes in an address. */
async function strangers(): Promise<void> {
  for (const person of ['councillor2', 'officer2', 'legal', 'champion', 'administrator', 'outsider']) {
    const stranger = await as(stack, person);
    const answers = [
      await stranger.call('/api/escalations'),
      await stranger.call(`/api/escalations/${reference}`),
      await stranger.send(`/api/escalations/${reference}/notes`, { body: '' }),
    ];
    const verbs = ['accept', 'talk-here', 'choose-end', 'back', 'incident-yes'];
    const presses = await Promise.all(
      verbs.map((verb) => pressAnything(chatOf(stack, person), verb, { reference, askKey: 'x' })),
    );
    toldOthers.push(JSON.stringify([answers.map(({ body }) => body), presses]));
  }
  const officer = await as(stack, 'officer');
  await officer.call(`/api/escalations/${canary('address')}`);
  await officer.call(`/api/escalations/${reference}/pictures/${canary('address')}`);
}

/** While nothing goes out and nothing is filed, everything waits in the service's own database. */
async function nothingGoesOut(): Promise<void> {
  const match = '(POST|PATCH|PUT) /(graph|connector)/';
  await tenantControl(stack).fault({ match, status: 503 });
  await say('councillor', `Nobody hears ${canary('away')}`);
  await say('officer', `Nor me: ${canary('away')}`);
}

beforeAll(async () => {
  stack = await startStack({ LOG_LEVEL: 'trace' });
  await tenantControl(stack).settings({ rateLimits: 'off' });
  await agreeToBeAsked(stack, ['officer']);
  const consent = { askByName: true, shownAs: 'name', phone: '01632 960077' };
  const officer = await as(stack, 'officer');
  const { body } = await officer.call<{ version: number }>('/api/escalation-consent');
  await officer.call('/api/escalation-consent', { method: 'PUT', body: { version: body.version, consent } });
  await haveTheApp(stack, ['councillor']);
  await tenantControl(stack).watch(anyCanary.source);
  await wholeTalk();
  await strangers();
  await nothingGoesOut();
}, 120_000);
afterAll(() => stack?.stop());

test('nobody else was told a word', () => {
  expect(toldOthers).toHaveLength(6);
  expect(toldOthers.join('\n')).not.toMatch(anyCanary);
});

test('no line of the log holds a word, a name, a number of a call or of a telephone', () => {
  const lines = stack.service().output().split('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => anyCanary.test(line))).toEqual([]);
  expect(lines.filter((line) => names.test(line))).toEqual([]);
  expect(lines.filter((line) => /TK-[2-9A-Z]{8}|01632|eyJ[\w-]{10,}/.test(line))).toEqual([]);
});

test('all that a locked screen shows is the one sentence, or the name of the app', async () => {
  const said = await Promise.all(
    ['councillor', 'officer'].map(async (person) =>
      (await chatOf(stack, person).lines()).filter(({ fromBot }) => fromBot),
    ),
  );
  expect(said.flat().length).toBeGreaterThan(8);
  const summaries = new Set(said.flat().map(({ activity }) => activity.summary));
  expect([...summaries].sort()).toEqual(['Councillor Safety', 'You have a message in Councillor Safety']);
});

describe('what waits in the service’s own database', () => {
  /** Every byte the service keeps for itself. */
  async function ownFiles(): Promise<string[]> {
    const entries = await readdir(stack.dataDir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    return files.filter((name) => !name.startsWith(path.join(stack.dataDir, 'tenant')));
  }

  /** Every row of every table, behind the name of the table. */
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

  test('no column that is not sealed holds a word or a name', async () => {
    const rows = await allRows();
    const tables = new Set(rows.map((row) => row.slice(0, row.indexOf(' '))));
    const kept = ['outbox', 'escalation', 'escalation_line', 'accepted', 'chat', 'timer'];
    expect([...tables]).toEqual(expect.arrayContaining(kept.map((table) => `hub.${table}`)));
    expect(rows.filter((row) => anyCanary.test(row))).toEqual([]);
    expect(rows.filter((row) => names.test(row))).toEqual([]);
  });
});

test('once it is filed, only the record of the call has the words, and the audit has none', async () => {
  const control = tenantControl(stack);
  expect(await control.seen()).toBe(0);
  await control.mend();
  const site = await caseworkSite(stack);
  await until(async () => JSON.stringify(await site.items('EscalationMessages')).includes(canary('away')), {
    what: 'what was said is filed',
    withinMs: 60_000,
  });
  const lines = JSON.stringify(await site.items('EscalationMessages'));
  for (const place of ['caller', 'helper', 'note', 'edited', 'waiting', 'away'] as const)
    expect(lines).toContain(canary(place));
  expect(JSON.stringify(await site.items('Escalations'))).not.toMatch(anyCanary);
  const audit = await until(
    async () => {
      const rows = await site.items('Audit');
      return rows.some(({ Subject }) => Subject === reference) && rows;
    },
    { what: 'the audit tells of the call' },
  );
  expect(JSON.stringify(audit)).not.toMatch(anyCanary);
  expect(audit.some(({ ActorEntra }) => ActorEntra === idOf('officer'))).toBe(true);
});
