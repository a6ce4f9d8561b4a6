import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tarball } from '@councillor-safety/manifest/archives/tarball';
import { shipped } from '@councillor-safety/manifest/licences/shipped';
import { servicePackage } from '@councillor-safety/manifest/packing/service-package';
import { freePort, root } from '../setup/processes';
import { serviceSettings } from '../setup/settings';
import { startHubSite } from '../setup/stack';
import { until } from '../setup/until';

/** The container's steps, as its recipe says them; there is no Docker here to play them. */
const recipe = readFileSync(path.join(root, 'infra/Dockerfile'), 'utf8');
const listAfter = (word: string): string[] => {
  const [, list = ''] = new RegExp(`^\\s*${word} (\\[.*\\])$`, 'm').exec(recipe) ?? [];
  return JSON.parse(list) as string[];
};
const steps = { install: listAfter('RUN'), run: listAfter('^CMD'), check: listAfter('HEALTHCHECK[^[]*CMD') };
const [, settled = ''] = /^ENV (.*)$/m.exec(recipe) ?? [];
const ofContainer: Readonly<Record<string, string>> = Object.fromEntries(
  settled.split(' ').map((pair) => pair.split('=') as [string, string]),
);

const place = mkdtempSync(path.join(tmpdir(), 'container-'));
const [app, data, scratch, node] = ['app', 'data', 'tmp', 'node'].map((name) => path.join(place, name));
/** Nobody on this machine, unless we may not choose. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const environment = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', TMPDIR: scratch };

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    path.join(entry.parentPath, entry.name),
  );

/** Runs a step of the container as whoever it runs as, with this machine's Node for its own. */
function inContainer(
  [, ...args]: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const env = { ...environment, ...ofContainer, ...settings };
  return spawn(node ?? '', args, { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'], ...nobody });
}

const codeOf = async (child: ChildProcess): Promise<number | null> => {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
};

beforeAll(async () => {
  chmodSync(place, 0o755);
  for (const folder of [app, data, scratch]) mkdirSync(folder ?? '');
  copyFileSync(process.execPath, node ?? '');
  const packed = path.join(place, 'service.tgz');
  writeFileSync(packed, await tarball(servicePackage(root)));
  if (spawnSync('tar', ['-xzf', packed, '-C', app ?? '']).status !== 0)
    throw new Error('tar refuses the package');
  const [program = '', ...args] = steps.install;
  const installed = spawnSync(program, args, {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', npm_config_prefer_offline: 'true' },
  });
  if (installed.status !== 0) throw new Error(installed.stderr);
  for (const folder of [data, scratch]) {
    if (nobody.uid !== undefined) chownSync(folder ?? '', nobody.uid, nobody.gid);
  }
  for (const file of [...filesIn(app ?? ''), app ?? '']) {
    if (nobody.uid === undefined) chmodSync(file, 0o555);
  }
}, 240_000);

afterAll(() => {
  if (nobody.uid === undefined) spawnSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true, force: true });
});

describe('the service as it is given to councils', () => {
  test('runs from the package alone, as nobody, writing to its data folder only, and ends when it is told', async () => {
    const tenant = await startHubSite();
    const before = filesIn(app ?? '');
    const port = await freePort();
    const tenantPort = Number(new URL(tenant.tenantUrl).port);
    const settings = serviceSettings({ tenantPort, port, dataDir: data ?? '' });
    const service = inContainer(steps.run, settings);
    try {
      let said = '';
      service.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      service.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const ended = codeOf(service);
      const answers = async (address: string) => {
        if (service.exitCode !== null) throw new Error(said);
        return (await fetch(`http://127.0.0.1:${port}${address}`).catch(() => undefined))?.status === 200;
      };
      await until(() => answers('/readyz'), { what: 'ready', withinMs: 60_000 });
      expect(await answers('/tab/')).toBe(true);
      expect(await codeOf(inContainer(steps.check, settings))).toBe(0);
      service.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(await codeOf(inContainer(steps.check, settings))).toBe(1);
      expect(filesIn(data ?? '').length).toBeGreaterThan(0);
      expect(filesIn(app ?? '')).toEqual(before);
    } finally {
      service.kill('SIGKILL');
      await tenant.stop();
    }
  }, 240_000);

  test('cannot write beside its own code', async () => {
    const attempt = ['node', '-e', "require('node:fs').writeFileSync('bot/lib/x.js', '')"];
    expect(await codeOf(inContainer(attempt, {}))).not.toBe(0);
  });

  test('brings no library that the list of licences leaves out', () => {
    const { packages } = JSON.parse(
      readFileSync(path.join(app ?? '', 'node_modules/.package-lock.json'), 'utf8'),
    ) as { packages: Record<string, { version?: string; link?: boolean }> };
    const listed = new Set(
      shipped(root)
        .filter(({ shipsIn }) => shipsIn.includes('service'))
        .map(({ name, version }) => `${name} ${version}`),
    );
    const installed = Object.entries(packages)
      .filter(([where, { link }]) => where.includes('node_modules/') && !link)
      .map(
        ([where, { version = '' }]) => `${where.slice(where.lastIndexOf('node_modules/') + 13)} ${version}`,
      )
      .filter((name) => !name.startsWith('@types/'));
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter((name) => !listed.has(name))).toEqual([]);
  });
});

describe('the commands of the package', () => {
  test('are all that the service has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(app ?? '', 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = filesIn(path.join(app ?? '', 'bot/lib'))
      .filter((file) => file.endsWith('-command.js'))
      .map((file) => `node ${path.relative(app ?? '', file)}`);
    expect(Object.values(scripts).sort()).toEqual(
      [...commands, 'node --max-semi-space-size=2 bot/lib/main.js'].sort(),
    );
  });
});

describe('the recipe of the container', () => {
  test('runs as somebody without rights, with what production needs and nothing for developers', () => {
    expect(recipe).toMatch(/^USER node$/m);
    expect(recipe).toMatch(/^FROM node:22\.\d+\.\d+-\w+-slim$/m);
    expect(ofContainer).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3978', DATA_DIR: '/data' });
    expect(steps.install).toContain('--omit=dev');
  });

  test('lets SIGTERM reach the service: no shell stands between', () => {
    expect(steps.run).toEqual([
      'node',
      '--max-semi-space-size=2',
      '--disable-warning=ExperimentalWarning',
      'bot/lib/main.js',
    ]);
  });

  test('takes the Node that everything here is tested with', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      devDependencies: { node: string };
    };
    expect(recipe).toContain(`FROM node:${devDependencies.node}-`);
  });
});
