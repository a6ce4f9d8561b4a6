import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '@councillor-safety/bot/config/settings';
import { makeCertificate } from '../setup/certificate';
import { declarationsOf, keysAt } from './support/bicep';

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../../infra', file), 'utf8');
const service = read('modules/service.bicep');
const example = read('main.example.bicepparam');

const deployPage = readFileSync(path.resolve(__dirname, '../../docs/deploy.md'), 'utf8');

const folder = mkdtempSync(path.join(tmpdir(), 'infra-'));
const certificateFile = path.join(folder, 'client-certificate.pem');
beforeAll(() => writeFileSync(certificateFile, makeCertificate().pem));
afterAll(() => rmSync(folder, { recursive: true }));

const id = 'a0000000-0000-4000-8000-000000000001';
/** What the vault and Azure would put in, and what the template takes from its params. */
const values: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'postgresql://safety:x@ambleford-safety-database.postgres.database.azure.com:5432/safety?sslmode=verify-full',
  PAYLOAD_KEYS: `first:${Buffer.alloc(32, 1).toString('base64')}`,
  MONITORING_WEBHOOK_SECRET: 'x'.repeat(32),
  CLIENT_MANAGED_IDENTITY: id,
  CLIENT_CERTIFICATE_FILE: certificateFile,
  PUBLIC_URL: 'https://ambleford-safety-service.example',
  HUB_SITE_URL: 'https://ambleford.sharepoint.com/sites/councillor-safety',
  CASEWORK_SITE_URL: 'https://ambleford.sharepoint.com/sites/councillor-safety-casework',
  ...{ TENANT_ID: id, CLIENT_ID: id, BOT_APP_ID: id },
  ...{ GROUP_COUNCILLORS: id, GROUP_OFFICERS: id, GROUP_CHAMPIONS: id, GROUP_ADMINISTRATORS: id },
};

/** Names in `env` of the container, with a value where it stands there. */
const fixed = [
  ...service.matchAll(/\{ name: '([A-Z_]+)', (?:value: '([^'$]*)'|value: [^}]+|secretRef: '[^']+')/g),
].map(([, name = '', value]) => [name, value] as const);
const running = declarationsOf(read('main.bicep')).find(
  ({ kind, name }) => kind === 'module' && name === 'running',
);
const fromMain = keysAt(running?.pieces ?? [], 4);
const fromCouncil = [...example.matchAll(/^ {2}([A-Z_]+): '([^']+)'/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);

const environmentWithout = (left: readonly string[]) =>
  Object.fromEntries(
    [...fixed, ...fromMain.map((name) => [name, undefined] as const), ...fromCouncil]
      .filter(([name]) => !left.includes(name))
      .map(([name, value]) => [name, name === 'PORT' ? '3978' : (value ?? values[name])]),
  );

const names = [...fixed.map(([name]) => name), ...fromMain, ...fromCouncil.map(([name]) => name)];

test('every setting that the template gives is one of the service’s', () => {
  const documented = new Set([...deployPage.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !documented.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['a managed identity', ['CLIENT_CERTIFICATE_FILE'], 'managed-identity'],
  ['a certificate', ['CLIENT_MANAGED_IDENTITY'], 'certificate'],
])('with %s the service would start with them', (_what, left, kind) => {
  const settings = readSettings(environmentWithout([...left, 'MONITORING_WEBHOOK_SECRET']));
  expect(settings.credential.kind).toBe(kind);
  expect(settings).toMatchObject({ host: '0.0.0.0', port: 3978, trustProxyHops: 1, drainSeconds: 10 });
  expect(settings.databaseUrl).toContain('sslmode=verify-full');
});

test('none of them can be left out', () => {
  const needed = ['PAYLOAD_KEYS', 'BOT_APP_ID', 'HUB_SITE_URL', 'GROUP_OFFICERS', 'CLIENT_MANAGED_IDENTITY'];
  for (const name of needed)
    expect(() =>
      readSettings(environmentWithout(['CLIENT_CERTIFICATE_FILE', 'MONITORING_WEBHOOK_SECRET', name])),
    ).toThrow(name);
});
