import { healthRoutes } from '@councillor-safety/bot/health/health-api';
import type { CheckedRequest } from '@councillor-safety/bot/server/route';
import { only } from '../support/only';

const well = { database: true, jobs: true, timers: true, messages: true };

function readiness(parts: { vitals?: typeof well; isOpen?: boolean; isDraining?: boolean }) {
  const { vitals = well, isOpen = true, isDraining = false } = parts;
  const watchdog = { vitals: () => Promise.resolve(vitals) };
  const routes = healthRoutes({ watchdog, gate: { isOpen }, draining: { isDraining } });
  const route = routes.find(({ path }) => path === '/readyz');
  return route?.handle(only<CheckedRequest>({}));
}

test.each([
  ['all is well', {}, 200],
  ['Microsoft 365 is away, since what is sent is taken all the same', { isOpen: false }, 200],
  ['a part of it does not work', { vitals: { ...well, timers: false } }, 503],
  ['it was told to stop', { isDraining: true }, 503],
])('when %s', async (_what, parts, status) => {
  expect(await readiness(parts)).toMatchObject({ status });
});

test('one that was told to stop says that nothing else is wrong', async () => {
  expect((await readiness({ isDraining: true }))?.body).toEqual({
    ...well,
    microsoft365: 'answering',
    draining: true,
  });
});
