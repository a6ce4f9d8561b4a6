import {
  playChatService,
  startSending,
  type ChatService,
  type Sending,
  type Trouble,
} from './support/mailing-service';

let service: ChatService;
let sending: Awaited<ReturnType<typeof startSending>>;
afterEach(async () => {
  await sending?.stop();
  await service?.stop();
});

const people = 200;
const everybody = Array.from({ length: people }, (_, index) => `person-${index}`);
const troubles: readonly Trouble[] = [429, 500, 502, 503, 'blocked', 'cut-after'];
/** Each of them comes four times in a hundred. */
const troubleOf = (person: number): Trouble => troubles[person % 25];
const idsWith = (...given: readonly Trouble[]): string[] =>
  everybody.filter((_id, index) => given.includes(troubleOf(index)));

async function sent(mode: Sending['mode']) {
  service = await playChatService(troubleOf);
  sending = await startSending({ mode, people, perSecond: 50 }, service);
  const lines = await sending.lines();
  return (state: string): string[] => everybody.filter((id) => lines[id] === state);
}

const arrivals = (id: string): number => service.arrived.get(id) ?? 0;
const open = idsWith(500, 'cut-after');

test('at most once: refusals are tried again, lost answers are uncertain, and nobody gets two', async () => {
  const withState = await sent('at-most-once');
  expect(withState('blocked')).toEqual(idsWith('blocked'));
  expect(withState('uncertain')).toEqual(open);
  expect(withState('sent')).toEqual(idsWith(undefined, 429, 502, 503));
  expect(withState('sent').filter((id) => arrivals(id) !== 1)).toEqual([]);
  expect(open.filter((id) => arrivals(id) !== 1)).toEqual([]);
}, 120_000);

test('at least once: everybody who can be reached gets it, and only lost answers double it', async () => {
  const withState = await sent('at-least-once');
  expect(withState('blocked')).toEqual(idsWith('blocked'));
  expect(withState('sent')).toEqual(everybody.filter((id) => !idsWith('blocked').includes(id)));
  expect(everybody.filter((id) => arrivals(id) > 1)).toEqual(open);
}, 120_000);
