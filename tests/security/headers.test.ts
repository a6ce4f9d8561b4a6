import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { securityHeaders } from '@councillor-safety/bot/server/security-headers';
import { as } from '../setup/api';
import { send } from '../setup/cases';
import { startStack, type Stack } from '../setup/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

/** Where Microsoft 365 shows a tab, and nowhere else. */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

function directives(policy: string): Record<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...values]) => [name, values]));
}

/** The headers the service would send outside one machine. */
function headersInEarnest(): Map<string, string> {
  const sent = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => sent.set(name.toLowerCase(), value),
    removeHeader: () => undefined,
  };
  const handler = securityHeaders({ host: '0.0.0.0', localTenantUrl: undefined });
  handler({} as never, response as never, (error?: unknown) => {
    if (error) throw error as Error;
  });
  return sent;
}

const places = ['/tab/', '/tab/config.json', '/api/me', '/api/nothing', '/healthz', '/nowhere'];

describe.each(places)('%s', (place) => {
  let headers: Headers;
  beforeAll(async () => {
    ({ headers } = await fetch(`${stack.serviceUrl}${place}`));
  });
  test('may be framed by Microsoft 365 and the local tenant alone', () => {
    const policy = directives(headers.get('content-security-policy') ?? '');
    expect(policy['frame-ancestors']).toEqual([...hosts, new URL(stack.tenantUrl).origin]);
    expect(headers.get('x-frame-options')).toBeNull();
  });
  test('runs scripts of its own origin alone', () => {
    const policy = directives(headers.get('content-security-policy') ?? '');
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['default-src']).toEqual(["'self'"]);
    expect(policy['object-src']).toEqual(["'none'"]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)/);
  });
  test('is taken for what it says it is, tells nobody where it was, and not what it runs on', () => {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });
});

test('outside one machine only Microsoft 365 may frame it, and only over https', () => {
  const headers = headersInEarnest();
  const policy = directives(headers.get('content-security-policy') ?? '');
  expect(policy['frame-ancestors']).toEqual(hosts);
  expect(policy['connect-src']).toEqual([
    "'self'",
    'https://login.microsoftonline.com',
    'https://res.cdn.office.net',
  ]);
  expect(policy).toHaveProperty('upgrade-insecure-requests');
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  expect(headers.has('x-frame-options')).toBe(false);
});

test('the page of the tab holds no script of its own', async () => {
  const page = await (await fetch(`${stack.serviceUrl}/tab/`)).text();
  const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(
    scripts.every(([, attributes = '', body = '']) => /\bsrc=/.test(attributes) && body.trim() === ''),
  ).toBe(true);
  expect(page).not.toMatch(/\son\w+=|javascript:|<style/i);
});

test('what is about people is kept by no cache', async () => {
  const councillor = await as(stack, 'councillor');
  const { reference } = await send(councillor);
  const paths = ['/api/me', '/api/incidents/mine', `/api/incidents/${reference}`, '/api/nothing'];
  const answers = await Promise.all(paths.map((path) => councillor.call<IncidentDetail>(path)));
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(paths.map(() => 'no-store'));
});

test('another site’s page may not read an answer', async () => {
  const { headers } = await fetch(`${stack.serviceUrl}/api/me`, {
    headers: { Origin: 'https://elsewhere.example' },
  });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

describe('far too many requests', () => {
  async function untilRefused(headers: Record<string, string>): Promise<Response> {
    for (let count = 0; count < 200; count += 1) {
      const answer = await fetch(`${stack.serviceUrl}/api/changes`, { headers });
      if (answer.status === 429) return answer;
      await answer.text();
    }
    throw new Error('200 requests were answered');
  }

  test('are refused with a time to come back, and harm nobody else', async () => {
    const busy = await as(stack, 'councillor3');
    const refused = await untilRefused({ Authorization: `Bearer ${busy.token}` });
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    const other = await as(stack, 'councillor4');
    expect((await other.call('/api/changes')).status).toBe(200);
  });

  test('are refused also from somebody who is not signed in', async () => {
    expect((await untilRefused({})).headers.get('retry-after')).not.toBeNull();
  });
});
