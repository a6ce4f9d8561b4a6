import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppCredential } from '@councillor-safety/bot/graph/app-credential';
import { credentialEnds } from '@councillor-safety/bot/graph/app-credential';
import { appToken } from '@councillor-safety/bot/graph/app-token';
import { serviceGraph } from '@councillor-safety/bot/graph/service-graph';
import { faultOf } from '@councillor-safety/bot/logging/fault';
import { createLog } from '@councillor-safety/bot/logging/log';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { makeCertificate } from '../setup/certificate';
import { claimsOf, startTenancy, type Tenancy } from '../unit/local-tenant/running-tenant';

const trusted = 'e0000000-0000-4000-8000-000000000001';
const foreign = 'e0000000-0000-4000-8000-000000000002';
const late = 'e0000000-0000-4000-8000-000000000003';
const known = makeCertificate();
const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-'));
const before = { ...process.env };
let tenancy: Tenancy;

const register = async (what: string, body: object): Promise<Record<string, string>> => {
  const answer = await fetch(`${tenancy.tenant.url}/control/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Record<string, string>;
};

beforeAll(async () => {
  tenancy = await startTenancy();
  await register('certificates', { certificate: known.certificate });
  await register('managed-identities', { clientId: foreign });
  await register('managed-identities', { clientId: late, trusted: true, lifetimeSeconds: -600 });
  Object.assign(process.env, await register('managed-identities', { clientId: trusted, trusted: true }));
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await tenancy.close();
});

const keptIn = (name: string, pem: string): AppCredential => {
  const file = path.join(folder, name);
  writeFileSync(file, pem);
  return { kind: 'certificate', file };
};
const identity = (clientId: string): AppCredential => ({ kind: 'managed-identity', clientId });
const credentialsOf = (credential: AppCredential) => ({
  tenantId: sampleTenantId,
  clientId: sampleProduct.clientId,
  localTenantUrl: tenancy.tenant.url,
  credential,
});
const tokenWith = (credential: AppCredential) => appToken(credentialsOf(credential))();

describe('msal signs in to the tenant', () => {
  test.each<[string, AppCredential]>([
    ['a secret', { kind: 'secret', secret: sampleProduct.secret }],
    ['a certificate', keptIn('known.pem', known.pem)],
    [
      'a certificate whose file begins with it',
      keptIn('turned.pem', known.certificate + '\n' + known.privateKey),
    ],
    ['a managed identity that the registration trusts', identity(trusted)],
  ])('with %s, and gets the application’s own roles', async (_what, credential) => {
    expect(claimsOf(await tokenWith(credential))).toMatchObject({
      appid: sampleProduct.clientId,
      roles: sampleProduct.graphRoles,
    });
  });

  test('with a renewed certificate in the same file, without being started again', async () => {
    const credential = keptIn('renewed.pem', known.pem);
    const token = appToken(credentialsOf(credential));
    await token();
    const renewed = makeCertificate();
    await register('certificates', { certificate: renewed.certificate });
    keptIn('renewed.pem', renewed.pem);
    utimesSync(path.join(folder, 'renewed.pem'), new Date(), new Date(Date.now() + 5000));
    const meter = async () =>
      (await (await fetch(`${tenancy.tenant.url}/control/meter`)).json()) as { calls: number };
    const earlier = await meter();
    await expect(token()).resolves.toEqual(expect.any(String));
    expect((await meter()).calls).toBeGreaterThan(earlier.calls);
  });
});

describe('what is refused, in one sentence', () => {
  test.each<[string, AppCredential, string]>([
    [
      'a certificate that nobody registered',
      keptIn('strange.pem', makeCertificate().pem),
      'The application could not sign in: the certificate is not one that the app registration knows, or it has ended (AADSTS700027).',
    ],
    [
      'an identity that the registration does not trust',
      identity(foreign),
      'The application could not sign in: the app registration does not trust this managed identity (AADSTS700213).',
    ],
    [
      'a proof that is out of date',
      identity(late),
      'The application could not sign in: the proof was not in date: look at the clock of this machine (AADSTS700024).',
    ],
    [
      'an identity that this machine does not have',
      identity('e0000000-0000-4000-8000-000000000009'),
      'The application could not sign in: this machine gives no token for the managed identity (no_answer).',
    ],
    [
      'a wrong secret',
      { kind: 'secret', secret: 'canary-secret' },
      'The application could not sign in: the client secret is wrong (AADSTS7000215).',
    ],
    [
      'a file that is not there',
      { kind: 'certificate', file: '/nowhere/canary.pem' },
      'The application could not sign in: the setting for its certificate names a file that cannot be read (certificate_unusable).',
    ],
  ])('%s', async (_what, credential, sentence) => {
    await expect(tokenWith(credential)).rejects.toThrow(sentence);
  });

  test('a certificate that has ended, though it is registered', async () => {
    const ended = makeCertificate({ endsInDays: -1 });
    await register('certificates', { certificate: ended.certificate });
    await expect(tokenWith(keptIn('ended.pem', ended.pem))).rejects.toThrow('or it has ended (AADSTS700027)');
  });
});

test('the service’s log has the sentence, and nothing of the key', async () => {
  const stranger = makeCertificate();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const hubSiteUrl = 'https://ambleford.sharepoint.com/sites/councillor-safety';
  const graph = serviceGraph({ ...credentialsOf(keptIn('logged.pem', stranger.pem)), hubSiteUrl });
  const failing = (await resolveSiteId(graph, hubSiteUrl).catch((error: unknown) => error)) as Error;
  const direct = await tokenWith(keptIn('logged.pem', stranger.pem)).catch((error: unknown) => error);
  log.error({ fault: faultOf(failing) }, 'it did not work');
  log.error({ fault: faultOf(direct) }, 'it did not work');
  expect(lines).toHaveLength(2);
  for (const line of lines)
    expect(line).toMatch(/the certificate is not one that the app registration knows.*AADSTS700027/);
  const secret = stranger.privateKey
    .split('\n')
    .filter((line) => line.length > 40 && !line.includes('-----'));
  expect(secret.filter((line) => lines.join('').includes(line))).toEqual([]);
});

describe('when a credential ends', () => {
  test('a certificate says it itself', () => {
    const ends = credentialEnds(keptIn('known.pem', makeCertificate({ endsInDays: 20 }).pem));
    expect(Math.round(((ends?.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(20);
  });
  test.each([identity(trusted), { kind: 'secret', secret: 'x' } as const])('$kind does not', (credential) => {
    expect(credentialEnds(credential)).toBeUndefined();
  });
});
