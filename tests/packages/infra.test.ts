import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allFiles, textOf } from '../architecture/house';
import { declarationsOf, keysAt, namesUsed, piecesOf, type Declaration } from './support/bicep';

/**
 * No compiler of Bicep can be had here, and nothing of this has ever been deployed: this is what can be known without one.
 */
const folder = path.resolve(__dirname, '..', '..', 'infra');
const files = ['main.bicep', ...readdirSync(path.join(folder, 'modules')).map((file) => `modules/${file}`)];
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const declared = new Map(files.map((file) => [file, declarationsOf(read(file))]));
const of = (file: string, kind: Declaration['kind']): Declaration[] =>
  (declared.get(file) ?? []).filter((each) => each.kind === kind);
const names = (declarations: readonly Declaration[]): string[] => declarations.map(({ name }) => name);

/** Types and versions that were looked up in published templates; a new one is looked up before it is added. */
const knownTypes = new Set([
  'Microsoft.App/containerApps@2026-01-01',
  'Microsoft.App/managedEnvironments@2026-01-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.ContainerRegistry/registries@2025-04-01',
  'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01',
  'Microsoft.EventGrid/systemTopics@2025-02-15',
  'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15',
  'Microsoft.Insights/actionGroups@2023-01-01',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
  'Microsoft.Insights/metricAlerts@2018-03-01',
  'Microsoft.Insights/scheduledQueryRules@2022-06-15',
  'Microsoft.Insights/webtests@2022-06-15',
  'Microsoft.KeyVault/vaults@2024-11-01',
  'Microsoft.KeyVault/vaults/secrets@2024-11-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30',
  'Microsoft.Network/privateDnsZones@2020-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01',
  'Microsoft.Network/virtualNetworks@2025-05-01',
  'Microsoft.OperationalInsights/workspaces@2025-02-01',
]);

const language = new Set([
  ...['string', 'int', 'bool', 'object', 'array', 'true', 'false', 'null', 'if', 'for', 'in', 'existing'],
  ...['concat', 'contains', 'empty', 'environment', 'guid', 'items', 'json', 'map', 'resourceGroup'],
  ...['subscriptionResourceId', 'take', 'tenant', 'union', 'uniqueString', 'uriComponent'],
]);

/** Names that a loop or a lambda brings. */
const brought = (pieces: Declaration['pieces']): string[] =>
  pieces.flatMap(({ value }, at) => {
    if (value === 'for') return [String(pieces[at + 1]?.value)];
    return value === '=>' ? [String(pieces[at - 1]?.value)] : [];
  });

describe.each(files)('infra/%s', (file) => {
  const all = declared.get(file) ?? [];

  test('every resource is of a type and version that was looked up', () => {
    const used = of(file, 'resource').map(({ of: type }) => String(type));
    expect(used.filter((type) => !knownTypes.has(type))).toEqual([]);
  });

  test('every param and output is described, and nothing is declared in vain', () => {
    const told = [...of(file, 'param'), ...of(file, 'output')];
    expect(names(told.filter(({ decorators }) => !decorators.includes('description')))).toEqual([]);
    const used = new Set(all.flatMap(({ pieces }) => namesUsed(pieces)));
    expect(names([...of(file, 'param'), ...of(file, 'var')]).filter((name) => !used.has(name))).toEqual([]);
  });

  test('every name that is used is declared', () => {
    const known = new Set([...names(all), ...language]);
    const unknown = all.flatMap(({ name, pieces }) => {
      const here = new Set(brought(pieces));
      return namesUsed(pieces)
        .filter((used) => !known.has(used) && !here.has(used))
        .map((used) => `${name}: ${used}`);
    });
    expect(unknown).toEqual([]);
  });

  test('no secret stands in it, and none is asked of Azure', () => {
    const text = read(file);
    expect(text).not.toMatch(/client_?secret/i);
    expect(text).not.toMatch(/listKeys|listSecrets|newGuid/i);
    expect(text).not.toMatch(/http:\/\//);
    const secure = of(file, 'param').filter(({ decorators }) => decorators.includes('secure'));
    expect(secure.flatMap(({ pieces }) => pieces.map(({ value }) => value)).filter((v) => v === '=')).toEqual(
      [],
    );
  });
});

describe('modules', () => {
  const calls = of('main.bicep', 'module');

  test('every one is called', () => {
    expect(calls.map(({ of: file }) => file).sort()).toEqual(
      files.filter((f) => f.startsWith('modules/')).sort(),
    );
  });

  test.each(calls.map((call) => [call.name, call] as const))(
    '%s gets what it asks for, and no more',
    (_name, call) => {
      const asked = of(String(call.of), 'param');
      const required = asked.filter(({ pieces }) => !pieces.some(({ value }) => value === '='));
      const given = keysAt(call.pieces, 2);
      expect(given.filter((name) => !names(asked).includes(name))).toEqual([]);
      expect(names(required).filter((name) => !given.includes(name))).toEqual([]);
    },
  );

  test('only outputs that there are are read', () => {
    const main = read('main.bicep');
    const readOutputs = [...main.matchAll(/(\w+)\.\??outputs\.(\w+)/g)].map(([, call, output]) => ({
      call,
      output,
    }));
    expect(readOutputs.length).toBeGreaterThan(10);
    const missing = readOutputs.filter(({ call, output }) => {
      const { of: file } = calls.find(({ name }) => name === call) ?? {};
      return !names(of(String(file), 'output')).includes(String(output));
    });
    expect(missing).toEqual([]);
  });
});

describe('the example of an invented council', () => {
  const text = read('main.example.bicepparam');
  const given = declarationsOf(text).map(({ name }) => name);

  test('gives every param that has no default, and no unknown one', () => {
    const asked = of('main.bicep', 'param');
    const required = asked.filter(({ pieces }) => !pieces.some(({ value }) => value === '='));
    expect(given.filter((name) => !names(asked).includes(name))).toEqual([]);
    expect(names(required).filter((name) => !given.includes(name))).toEqual([]);
  });

  test('has no secret in it', () => {
    expect(text).toContain("databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')");
    expect(text).not.toMatch(/client_?secret|payload/i);
  });
});

describe('what must hold', () => {
  const service = read('modules/service.bicep');

  test('nobody gets in without TLS, and the database has no public address', () => {
    expect(service).toContain('allowInsecure: false');
    const database = read('modules/database.bicep');
    expect(database).toContain("publicNetworkAccess: 'Disabled'");
    expect(database).toContain('sslmode=verify-full');
    expect(database).toMatch(/'require_secure_transport'\s+properties: \{ value: 'ON'/);
    expect(database).toMatch(/'ssl_min_protocol_version'\s+properties: \{ value: 'TLSv1.2'/);
  });

  test('the service never sleeps: at least one replica always turns', () => {
    const sizes = [...read('main.bicep').matchAll(/min: (\d+), max: (\d+)/g)].map(([, min, max]) =>
      [min, max].map(Number),
    );
    expect(sizes).toEqual([
      [2, 3],
      [1, 1],
    ]);
    expect(service).toContain('minReplicas: replicas.min');
  });

  test('it is asked whether it lives and whether it can take reports, and has time to end its work', () => {
    const probes = [...service.matchAll(/type: '(\w+)'\s+httpGet: \{ path: '(\/\w+)'/g)].map(
      ([, type, url]) => [type, url],
    );
    expect(probes).toEqual([
      ['Startup', '/readyz'],
      ['Liveness', '/healthz'],
      ['Readiness', '/healthz'],
    ]);
    const grace = Number(/terminationGracePeriodSeconds: (\d+)/.exec(service)?.[1]);
    expect(grace).toBeGreaterThanOrEqual(Number(/'DRAIN_SECONDS', value: '(\d+)'/.exec(service)?.[1]) + 15);
  });

  test('secrets come out of the vault only', () => {
    expect(service).toContain("keyVaultUrl: '${vaultUri}secrets/${each.vaultName}'");
    expect(service).not.toMatch(/\bvalue: '[^'$]{16,}'/);
    const vault = read('modules/vault.bicep');
    for (const wanted of ['enableRbacAuthorization', 'enablePurgeProtection', 'enableSoftDelete'])
      expect(vault).toContain(`${wanted}: true`);
  });

  test('back-ups go back 35 days', () => {
    expect(read('modules/database.bicep')).toContain('backupRetentionDays: 35');
  });

  test('every alarm wakes somebody', () => {
    const alarms = files.flatMap((file) =>
      of(file, 'resource').filter(({ of: type }) =>
        /metricAlerts|scheduledQueryRules|eventSubscriptions/.test(String(type)),
      ),
    );
    expect(alarms).toHaveLength(5);
    expect(names(alarms.filter(({ pieces }) => !namesUsed(pieces).includes('actionGroupId')))).toEqual([]);
    expect(read('modules/alarms.bicep')).toContain("RequestUrl: 'https://${host}/readyz'");
  });

  test('alarms wait for words that the service really writes', () => {
    const waitedFor = [...read('modules/alarms.bicep').matchAll(/says: '([^']+)'/g)].map(
      ([, words = '']) => words,
    );
    const source = allFiles
      .filter((file) => file.startsWith('bot/src/'))
      .map(textOf)
      .join('\n');
    expect(waitedFor).toHaveLength(2);
    expect(waitedFor.filter((words) => !source.includes(words))).toEqual([]);
  });

  test('the image is built by a file that is there', () => {
    expect(existsSync(path.join(folder, 'Dockerfile'))).toBe(true);
  });
});

test('what is no Bicep is seen', () => {
  expect(() => piecesOf("resource a 'b' = {")).toThrow('missing');
  expect(() => piecesOf("var a = 'b")).toThrow('never ends');
  expect(() => piecesOf('var a = [}')).toThrow('too many');
});
