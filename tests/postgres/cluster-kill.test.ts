import { agreeToBeAsked, haveTheApp, oneCall, type Pair, type Taken } from '../resilience/support/calls';
import { bookOnAndOn, toldNothing } from '../resilience/support/drop-in-presses';
import { oneLife, type Acknowledged } from '../resilience/support/load';
import { as, type Caller } from '../setup/api';
import { aBulletin, bulletinSent, bulletinsOf, crowdGroup, withoutQuietHours } from '../setup/bulletins';
import { chatOf, wordsOf } from '../setup/chats';
import { startCluster, type Cluster } from '../setup/cluster';
import { aSession, dropInsOf } from '../setup/drop-ins';
import { caseworkSite, type Fields } from '../setup/sharepoint';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

const people = 240;
const perSecond = '15';
/** Each of the three once. */
const kills = [0, 1, 2];
/** So many steps of everything are done between two kills. */
const stepsBetween = 25;
/** What one instance has taken of a bulletin and not noted is never more than this. */
const inFlight = 60;
const pairs: readonly Pair[] = [
  { councillor: 'councillor4', officer: 'legal' },
  { councillor: 'councillor5', officer: 'officer2' },
];
const reporters = ['councillor', 'councillor2'];
const handlers = ['officer', 'monitoring-officer'];
const bookers = ['councillor', 'councillor2', 'councillor3', 'independent'];

describe('given three services under a mixed load, and each of them killed in the middle of it', () => {
  let cluster: Cluster;
  let runId: string;
  let bulletinId: string;
  const reports: Acknowledged = { presses: [], lost: 0 };
  const calls: Taken = { said: [], ended: 0, steps: 0, lost: 0 };
  const bookings = toldNothing();
  const references: string[] = [];
  let over = false;

  const steps = (): number =>
    reports.presses.length + calls.steps + bookings.booked.size + bookings.givenUp.size;

  async function load(): Promise<void> {
    const slots = (await (await dropInsOf(cluster, 'councillor')).free()).slice(0, 12);
    const lives = reporters.map(async (person, index) => {
      const pair = {
        councillor: await as(cluster, person),
        officer: await as(cluster, handlers[index] ?? ''),
      };
      while (!over) await oneLife(pair, reports);
    });
    const talks = pairs.map(async (pair) => {
      while (!over) references.push(await oneCall(cluster, pair, calls));
    });
    const appointments = bookers.map((person) =>
      bookOnAndOn(person, { stack: cluster, slots, told: bookings, goesOn: () => !over }),
    );
    await Promise.all([...lives, ...talks, ...appointments]);
  }

  beforeAll(async () => {
    cluster = await startCluster({ TEAMS_SENDS_PER_SECOND: perSecond });
    await tenantControl(cluster).people({ count: people });
    await withoutQuietHours(cluster);
    await agreeToBeAsked(
      cluster,
      pairs.map(({ officer }) => officer),
    );
    await haveTheApp(
      cluster,
      pairs.map(({ councillor }) => councillor),
    );
    await (await dropInsOf(cluster, 'officer')).layDown(aSession());
    await (
      await dropInsOf(cluster, 'officer2')
    ).layDown(aSession({ from: '13:00', to: '16:00' }), 'officer2');
    const loading = load();
    // Heard of at the end; here it must not be a fault that nobody listens to.
    loading.catch(() => undefined);
    const audience = { everyCouncillor: false, groups: [crowdGroup], channels: [] };
    const bulletin = await bulletinSent(cluster, aBulletin({ urgency: 'routine', audience }));
    [bulletinId, runId] = [bulletin.id, bulletin.runs[0]?.runId ?? ''];
    for (const index of kills) {
      const before = steps();
      await until(() => Promise.resolve(steps() >= before + stepsBetween), {
        what: `the load goes on before service ${index + 1} is killed`,
        withinMs: 60_000,
      });
      await cluster.killOne(index);
      await cluster.allReady();
    }
    over = true;
    await loading;
  }, 240_000);
  afterAll(async () => {
    over = true;
    await cluster?.stop();
  });

  it('then every report and all that was added to it is in SharePoint, once', async () => {
    const site = await caseworkSite(cluster);
    const marksIn = (rows: readonly Fields[], column: string): string[] =>
      rows.map((row) => String(row[column]));
    const expected = reports.presses.filter(({ what }) => what !== 'evidence').map(({ key }) => key);
    const keys = await until(
      async () => {
        const incidents = marksIn(await site.items('Incidents'), 'SentKey');
        const now = [...incidents, ...marksIn(await site.items('IncidentEvents'), 'EventKey')];
        return expected.every((key) => now.some((each) => each.endsWith(key))) && now;
      },
      { what: 'everything that was answered for is in SharePoint', withinMs: 60_000 },
    );
    expect(reports.presses.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of expected) expect(keys.filter((each) => each.endsWith(key))).toHaveLength(1);
    const sent = reports.presses.filter(({ what }) => what === 'report');
    expect(await site.items('Incidents')).toHaveLength(sent.length);
  }, 90_000);

  it('and whatever was said in a call came in order, once, or once more for what was under way', async () => {
    expect(calls.ended).toBe(references.length);
    const site = await caseworkSite(cluster);
    const lines = await until(
      async () => {
        const rows = await site.items('EscalationMessages');
        return calls.said.every(({ mark }) => rows.some(({ Body }) => String(Body).includes(mark))) && rows;
      },
      { what: 'everything said is in SharePoint', withinMs: 60_000 },
    );
    expect(new Set(lines.map(({ LineKey }) => LineKey)).size).toBe(lines.length);
    for (const { mark } of calls.said)
      expect(lines.filter(({ Body }) => String(Body).includes(mark))).toHaveLength(1);
    let twice = 0;
    for (const reader of new Set(calls.said.map(({ to }) => to))) {
      const read = (await chatOf(cluster, reader).lines()).filter(({ fromBot }) => fromBot).map(wordsOf);
      const marks = calls.said.filter(({ to }) => to === reader).map(({ mark }) => mark);
      const firsts = marks.map((mark) => read.findIndex((words) => words.includes(mark)));
      expect(firsts).not.toContain(-1);
      expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
      const times = marks.map((mark) => read.filter((words) => words.includes(mark)).length);
      expect(Math.max(...times)).toBeLessThanOrEqual(2);
      twice += times.filter((each) => each > 1).length;
    }
    expect(twice).toBeLessThanOrEqual(kills.length * pairs.length);
  }, 90_000);

  it('and nobody has the routine bulletin twice, and whoever may not have it is shown', async () => {
    const officer = await bulletinsOf(cluster, 'officer');
    await officer.untilAtRest(bulletinId);
    const lines = await officer.people(bulletinId);
    const { byCount } = await tenantControl(cluster).peopleMessages();
    const [sent, uncertain] = ['sent', 'uncertain'].map((state) =>
      lines.filter((line) => line.state === state),
    );
    expect(lines).toHaveLength(people);
    expect((sent?.length ?? 0) + (uncertain?.length ?? 0)).toBe(people);
    expect(uncertain?.length).toBeLessThanOrEqual(kills.length * inFlight);
    expect((byCount[0] ?? 0) + (byCount[1] ?? 0)).toBe(people);
    expect(byCount[0] ?? 0).toBeLessThanOrEqual(uncertain?.length ?? 0);
    expect(runId).not.toBe('');
  }, 90_000);

  it('and of appointments, never two in one place, and none promised that is not there', async () => {
    const site = await caseworkSite(cluster);
    const stateOf = (rows: readonly Fields[], id: string): unknown =>
      rows.find(({ BookingKey }) => BookingKey === id)?.['BookingState'];
    const isAsTold = (rows: readonly Fields[]): boolean =>
      [...bookings.booked.keys()].every((id) => stateOf(rows, id) === 'booked') &&
      [...bookings.givenUp].every((id) => stateOf(rows, id) === 'cancelled') &&
      rows.every(({ BookingState }) => BookingState !== 'trying');
    const rows = await until(
      async () => {
        const now = await site.items('Bookings');
        return isAsTold(now) && now;
      },
      { what: 'the list is as people were told', withinMs: 60_000 },
    );
    expect(bookings.booked.size).toBeGreaterThan(0);
    const held = rows.filter(({ BookingState }) => BookingState === 'booked');
    expect(held.map(({ BookingKey }) => BookingKey).sort()).toEqual([...bookings.booked.keys()].sort());
    const slots = held.map(({ Booking }) => (JSON.parse(String(Booking)) as { slotId: string }).slotId);
    expect(new Set(slots).size).toBe(slots.length);
    for (const person of bookers) {
      const caller: Caller = await as(cluster, person);
      const { body } = await caller.call<{ upcoming: { id: string; state: string }[] }>('/api/drop-in/mine');
      const theirs = body.upcoming.filter(({ state }) => state === 'booked');
      expect(theirs.filter(({ id }) => !bookings.booked.has(id))).toEqual([]);
    }
  }, 90_000);
});
