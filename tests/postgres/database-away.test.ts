import { randomUUID } from 'node:crypto';
import type { MyReports, Receipt } from '@councillor-safety/core/incident/incident-answers';
import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { as, type Caller } from '../setup/api';
import { aBulletin, bulletinSent, bulletinsOf, crowdGroup, withoutQuietHours } from '../setup/bulletins';
import { askedByName } from '../setup/calls';
import { aReport, send } from '../setup/cases';
import { chatOf, wordsOf } from '../setup/chats';
import { startCluster, type Cluster } from '../setup/cluster';
import { ownPostgres, type OwnPostgres } from '../setup/own-postgres';
import { caseworkSite } from '../setup/sharepoint';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const people = 200;
const perSecond = '30';
const storeAway =
  'We cannot keep or look up anything just now. What you wrote is still with you. Try again in a minute: it is not counted twice.';

describe('given three services whose database goes away in the middle of a bulletin', () => {
  let database: OwnPostgres;
  let cluster: Cluster;
  let councillor: Caller;
  let bulletinId: string;
  const key = randomUUID();
  const report = aReport({ account: `Told under ${key}` });

  beforeAll(async () => {
    database = await ownPostgres();
    cluster = await startCluster({ TEAMS_SENDS_PER_SECOND: perSecond }, database.url);
    await haveTheApp(cluster, ['councillor', 'councillor2']);
    await agreeToBeAsked(cluster, ['officer']);
    await tenantControl(cluster).people({ count: people });
    await withoutQuietHours(cluster);
    councillor = await as(cluster, 'councillor');
    await send(councillor);
    const audience = { everyCouncillor: false, groups: [crowdGroup], channels: [] };
    bulletinId = (await bulletinSent(cluster, aBulletin({ urgency: 'routine', audience }))).id;
    await until(async () => (await tenantControl(cluster).peopleMessages()).total > 30, {
      what: 'the bulletin is on its way',
    });
    await database.stop();
  }, 120_000);
  afterAll(async () => {
    await cluster?.stop();
    await database?.drop();
  });

  async function honestAboutReports(): Promise<void> {
    for (let press = 0; press < 6; press += 1) {
      const { status, body } = await councillor.send<{ detail: string }>('/api/incidents', report, key);
      expect([status, body.detail]).toEqual([503, storeAway]);
    }
  }

  async function saysWhatToDoInDanger(): Promise<void> {
    const chat = chatOf(cluster, 'councillor2');
    const before = (await chat.lines()).filter(({ fromBot }) => fromBot).length;
    for (let time = 1; time <= 4; time += 1) {
      await chat.say('help');
      const since = (await chat.lines()).filter(({ fromBot }) => fromBot).slice(before);
      expect(since.filter((line) => wordsOf(line).includes('999')).length).toBeGreaterThanOrEqual(time);
    }
  }

  it('then a report is answered with the truth, by each of them', honestAboutReports);

  it('and who asks for help in the chat is told what to do in danger, each time', saysWhatToDoInDanger);

  it('and each says that it is not ready, and none of them has died', async () => {
    for (const address of cluster.addresses()) {
      const answer = await fetch(`${address}/readyz`);
      expect([answer.status, await answer.json()]).toMatchObject([503, { database: false }]);
    }
    expect(cluster.service().output()).not.toContain('stopped by itself');
  });

  it('and one that has to begin meanwhile does as the others do', async () => {
    const [first = ''] = cluster.addresses();
    const answers = async (path: string): Promise<number | undefined> =>
      (await fetch(`${first}${path}`).catch(() => undefined))?.status;
    await cluster.killOne(0);
    await until(async () => (await answers('/healthz')) === 200, { what: 'it is there again' });
    expect([await answers('/readyz'), await answers('/tab/')]).toEqual([503, 200]);
    await honestAboutReports();
    await saysWhatToDoInDanger();
  });

  it('and once it is back, all go on by themselves: the same report, the same bulletin, a call', async () => {
    await database.start();
    await cluster.allReady();
    const receipt = await councillor.send<Receipt>('/api/incidents', report, key);
    expect(receipt.status).toBe(202);
    const site = await caseworkSite(cluster);
    await until(
      async () => (await site.items('Incidents')).some(({ SentKey }) => String(SentKey).endsWith(key)),
      { what: 'the report is filed' },
    );
    const mine = await councillor.call<MyReports>('/api/incidents/mine');
    expect(mine.body.items).toHaveLength(2);
    const asked = await askedByName(cluster, { councillor: 'councillor2', officer: 'officer' });
    expect(asked.reference).toMatch(/^TK-/);
    const officer = await bulletinsOf(cluster, 'officer');
    await officer.untilAtRest(bulletinId);
    const lines = await officer.people(bulletinId);
    const { byCount } = await tenantControl(cluster).peopleMessages();
    const uncertain = lines.filter(({ state }) => state === 'uncertain').length;
    const sent = lines.filter(({ state }) => state === 'sent').length;
    expect(sent + uncertain).toBe(people);
    expect((byCount[0] ?? 0) + (byCount[1] ?? 0)).toBe(people);
    expect(byCount[0] ?? 0).toBeLessThanOrEqual(uncertain);
    expect(cluster.service().output()).not.toContain('stopped by itself (1)');
  }, 120_000);
});
