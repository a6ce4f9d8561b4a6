import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Route } from '@councillor-safety/bot/server/route';
import { start } from '../setup/processes';
import { serviceSettings } from '../setup/settings';

type ToldRoute = Pick<Route, 'method' | 'path' | 'who' | 'audit' | 'summary'>;
let routes: readonly ToldRoute[] = [];

beforeAll(async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'safety-routes-'));
  // Nothing listens on port 1: what is registered does not depend on Microsoft 365.
  const environment = serviceSettings({ tenantPort: 1, port: 0, dataDir });
  const program = start({ file: 'tests/architecture/tell-routes.cjs', environment });
  await program.printed(/^routes .+$/m);
  routes = JSON.parse(/^routes (.+)$/m.exec(program.output())?.[1] ?? '[]') as ToldRoute[];
  expect(await program.ended()).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
});

const nameOf = ({ method, path: template }: ToldRoute): string => `${method} ${template}`;

/** Whether `earlier` would also catch what is meant for `later`. */
function shadows(earlier: ToldRoute, later: ToldRoute): boolean {
  const [wide, narrow] = [earlier.path.split('/'), later.path.split('/')];
  if (earlier.method !== later.method || wide.length !== narrow.length) return false;
  return wide.every((step, index) => step === narrow[index] || step.startsWith(':'));
}

describe('the routes of the service', () => {
  test('are there', () => {
    expect(routes.map(nameOf)).toEqual(expect.arrayContaining(['post /api/incidents', 'get /api/me']));
  });

  test('stand once each, and none hides behind an earlier one', () => {
    const hidden = routes.filter((later, index) =>
      routes.slice(0, index).some((earlier) => shadows(earlier, later)),
    );
    expect(hidden.map(nameOf)).toEqual([]);
  });

  test('say what they are for, and why they leave no trace when they leave none', () => {
    const mute = routes.filter(({ summary, audit }) => summary.trim() === '' || /^none:\s*$/.test(audit));
    expect(mute.map(nameOf)).toEqual([]);
  });

  test('let nobody in without a sign-in but to what holds nothing of anybody’s', () => {
    const open = routes.filter(({ who }) => who === 'anyone');
    expect(open.map(nameOf).sort()).toEqual(
      [
        ...['get /api/openapi.json', 'get /healthz', 'get /readyz', 'get /tab/config.json'],
        // Teams fetches pictures of cards without saying for whom; their ids cannot be guessed.
        'get /bulletin-pictures/:key',
      ].sort(),
    );
  });
});
