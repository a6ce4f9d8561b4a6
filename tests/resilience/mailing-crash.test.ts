import { until } from '../setup/until';
import { playChatService, startSending, type ChatService, type Sending } from './support/mailing-service';

let service: ChatService;
let sending: Awaited<ReturnType<typeof startSending>>;
afterEach(async () => {
  await sending?.stop();
  await service?.stop();
});

const people = 240;
const everybody = Array.from({ length: people }, (_, index) => `person-${index}`);
/** Killed while people are written down, and whenever so many more have been reached. */
const kills = [20, 70, 140];

/** Runs to its end, killed again and again on the way. Resolves to whom a process that was killed had under way. */
async function killedAgainAndAgain(mode: Sending['mode']) {
  service = await playChatService();
  sending = await startSending({ mode, people, perSecond: 50 }, service);
  await sending.program().printed(/^written /m);
  const underWay = [...(await sending.killed())];
  for (const count of kills) {
    await until(() => Promise.resolve(service.arrived.size > count), {
      what: `${count} people are reached`,
      withinMs: 60_000,
    });
    underWay.push(...(await sending.killed()));
  }
  const lines = await sending.lines();
  const withState = (state: string): string[] => everybody.filter((id) => lines[id] === state);
  return { underWay: new Set(underWay), lines, withState };
}

const arrivals = (id: string): number => service.arrived.get(id) ?? 0;

test('at most once: nobody gets two, and whoever is not sent it is known to be uncertain', async () => {
  const { underWay, withState } = await killedAgainAndAgain('at-most-once');
  expect(everybody.filter((id) => arrivals(id) > 1)).toEqual([]);
  const [sent, uncertain] = [withState('sent'), withState('uncertain')];
  expect(sent.length + uncertain.length).toBe(people);
  expect(sent.filter((id) => arrivals(id) !== 1)).toEqual([]);
  // Uncertain are those who were under way at a kill, and nobody else.
  expect([...uncertain].sort()).toEqual([...underWay].sort());
  expect(uncertain.length).toBeGreaterThan(0);
  expect(uncertain.length).toBeLessThanOrEqual(kills.length * 60);
}, 180_000);

test('at least once: everybody gets it, and doubled are only some who were under way', async () => {
  const { underWay, withState } = await killedAgainAndAgain('at-least-once');
  expect(withState('sent')).toEqual(everybody);
  expect(everybody.filter((id) => arrivals(id) === 0)).toEqual([]);
  const doubled = everybody.filter((id) => arrivals(id) > 1);
  expect(doubled.filter((id) => !underWay.has(id))).toEqual([]);
  expect(underWay.size).toBeLessThanOrEqual(kills.length * 60);
}, 180_000);
