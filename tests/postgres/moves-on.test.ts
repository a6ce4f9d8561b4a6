import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { askedByName, nextAsk, pressAnything } from '../setup/calls';
import { idOf } from '../setup/cases';
import { bringTo, channelToken, personalActivity } from '../setup/channel';
import { chatOf } from '../setup/chats';
import { startCluster, type Cluster } from '../setup/cluster';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

/** What the issue promises to whoever waits for a person. */
const withinMs = 15_000;
const pairs = [
  { councillor: 'councillor', officer: 'officer' },
  { councillor: 'councillor2', officer: 'officer2' },
  { councillor: 'councillor3', officer: 'legal' },
] as const;

let cluster: Cluster;
let token: string;
beforeAll(async () => {
  cluster = await startCluster();
  token = await channelToken(cluster);
  await agreeToBeAsked(
    cluster,
    pairs.map(({ officer }) => officer),
  );
  await haveTheApp(
    cluster,
    pairs.map(({ councillor }) => councillor),
  );
  // Each has been asked once, so that what follows is one message and nothing besides.
  for (const pair of pairs) {
    await askedByName(cluster, pair);
    await pressAnything(chatOf(cluster, pair.councillor), 'fine-now', {});
  }
}, 120_000);
afterAll(() => cluster?.stop());

const askKeys = async (officer: string): Promise<string[]> => {
  const chat = chatOf(cluster, officer);
  return (await chat.lines()).flatMap(chat.askIn).map(({ data }) => String(data['askKey']));
};

/** When the channel took the card, by its own record. */
async function cardTakenAt(officer: string, askKey: string): Promise<number> {
  const chat = chatOf(cluster, officer);
  const line = (await chat.lines()).find((each) =>
    chat.askIn(each).some(({ data }) => data['askKey'] === askKey),
  );
  return Date.parse(line?.sentAt ?? '');
}

test.each([0, 2])(
  'a call moves on within 15 seconds when the instance that is working on it is killed (%i)',
  async (index) => {
    const { councillor, officer } = pairs[index] ?? pairs[0];
    const control = tenantControl(cluster);
    const before = await askKeys(officer);
    // Only this one is awake, so it is the one that has the call in hand; the channel lets it wait.
    const others = [0, 1, 2].filter((each) => each !== index);
    for (const other of others) cluster.suspend(other);
    const card = `POST /connector/v3/conversations/a(:|%3A)${idOf(officer)}/activities`;
    await control.fault({ match: card, status: 503, delayMs: 30_000, times: 50 });
    const wish = { kind: 'person', personId: idOf(officer) };
    const value = {
      action: { type: 'Action.Execute', verb: 'call', data: { wish, excluded: [] } },
      trigger: 'manual',
    };
    const press = personalActivity(cluster, councillor, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
    });
    const answer = await bringTo(cluster.addresses()[index] ?? '', press, token);
    expect(answer.status).toBe(200);
    await until(() => cluster.hasInHand('say-urgent'), { what: 'the card for the officer is on its way' });
    const killedAt = Date.now();
    await cluster.killOne(index);
    await control.mend();
    for (const other of others) cluster.resume(other);

    const { askKey } = await nextAsk(cluster, officer, { before });
    const passed = (await cardTakenAt(officer, askKey)) - killedAt;
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(withinMs);
    await pressAnything(chatOf(cluster, councillor), 'fine-now', {});
    await cluster.allReady();
  },
);
