import { chatOf, wordsOf } from '../setup/chats';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import { agreeToBeAsked, haveTheApp, oneCall, type Pair, type Taken } from './support/calls';

const pairs: readonly Pair[] = [
  { councillor: 'councillor', officer: 'officer' },
  { councillor: 'councillor2', officer: 'officer2' },
  { councillor: 'councillor3', officer: 'legal' },
];
const kills = 30;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await agreeToBeAsked(
    stack,
    pairs.map(({ officer }) => officer),
  );
  await haveTheApp(
    stack,
    pairs.map(({ councillor }) => councillor),
  );
});
afterAll(() => stack?.stop());

/** Text that holds the mark, in the lines that the bot wrote into somebody's chat. */
async function timesRead(person: string, mark: string): Promise<number> {
  const lines = await chatOf(stack, person).lines();
  return lines.filter((line) => line.fromBot && wordsOf(line).includes(mark)).length;
}

test('killed at thirty points of calls for a person: none is stuck, nothing said is lost, nobody accepts twice', async () => {
  const taken: Taken = { said: [], ended: 0, steps: 0, lost: 0 };
  let enough = false;
  const references: string[] = [];
  const living = pairs.map(async (pair) => {
    while (!enough) references.push(await oneCall(stack, pair, taken));
  });
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = taken.steps;
    // Another number of steps each time, so that the kills fall all over the flow.
    await until(() => Promise.resolve(taken.steps >= before + 2 + (kill % 5)), {
      what: `the calls go on after ${kill - 1} kills`,
      withinMs: 60_000,
    });
    await stack.service().kill();
    await stack.restartService();
  }
  enough = true;
  await Promise.all(living);
  expect(taken.lost).toBeGreaterThan(0);
  expect(taken.ended).toBe(references.length);

  const site = await caseworkSite(stack);
  const calls = await until(
    async () => {
      const rows = await site.items('Escalations');
      return rows.filter(({ CallState }) => CallState === 'ended').length === references.length && rows;
    },
    { what: 'every call is in SharePoint as ended', withinMs: 60_000 },
  );
  expect(calls.map(({ Reference }) => Reference).sort()).toEqual([...references].sort());

  const lines = await until(
    async () => {
      const rows = await site.items('EscalationMessages');
      return taken.said.every(({ mark }) => rows.some(({ Body }) => String(Body).includes(mark))) && rows;
    },
    { what: 'everything said is in SharePoint', withinMs: 60_000 },
  );
  expect(new Set(lines.map(({ LineKey }) => LineKey)).size).toBe(lines.length);
  const accepted = lines.filter(({ LineKind }) => LineKind === 'accepted');
  expect(accepted.map(({ Reference }) => Reference).sort()).toEqual([...references].sort());
  for (const { mark, to } of taken.said) {
    expect(lines.filter(({ Body }) => String(Body).includes(mark))).toHaveLength(1);
    // A kill between the channel's answer and our note of it sends once more, and never more often than it was killed.
    expect(await timesRead(to, mark)).toBeGreaterThanOrEqual(1);
  }
}, 600_000);
