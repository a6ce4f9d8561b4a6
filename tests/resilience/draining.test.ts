import { as } from '../setup/api';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DRAIN_SECONDS: '60' });
});
afterAll(() => stack.stop());

const readiness = async () => {
  const answer = await fetch(`${stack.serviceUrl}/readyz`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('a service that was told to stop says so, answers everybody, and goes at once when told again', async () => {
  const councillor = await as(stack, 'councillor');
  expect(await readiness()).toMatchObject({ status: 200, body: { draining: false } });
  const { child } = stack.service();
  child.kill('SIGTERM');
  const said = await until(
    async () => {
      const now = await readiness();
      return now.status === 503 && now.body;
    },
    { what: '/readyz says that it is about to stop' },
  );
  expect(said).toMatchObject({ database: true, jobs: true, timers: true, messages: true, draining: true });
  const answer = await councillor.call('/api/me');
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  child.kill('SIGTERM');
  expect(await stack.service().ended()).toBe(1);
  // What it leaves behind is no hindrance to the next one.
  await stack.restartService();
  expect(await readiness()).toMatchObject({ status: 200, body: { draining: false } });
  // It would drain for a minute, too.
  await stack.service().kill();
});
