import { Client } from 'pg';
import { freshDatabase } from './postgres';
import { startStack, type Stack } from './stack';
import { until } from './until';

/** Three services on one PostgreSQL behind the proxy: what `npm run start:cluster -- 3` runs. Everything goes through the proxy. */
export interface Cluster extends Stack {
  readonly databaseUrl: string;
  /** Where each instance listens, past the proxy. */
  addresses(): readonly string[];
  /** SIGKILL for one of them, by its place from 0; it is begun again after a second. */
  killOne(index: number): Promise<void>;
  /** One of them stands still, as a busy machine or a long pause makes it, until it is resumed. */
  suspend(index: number): void;
  resume(index: number): void;
  /** Whether a worker has taken jobs of this queue and not ended them. */
  hasInHand(queue: string): Promise<boolean>;
  /** Resolves when all of them are ready. */
  allReady(): Promise<void>;
  /** Restarts one after the other. */
  roll(): Promise<void>;
}

interface Living {
  readonly address: string;
  readonly pid: number;
}

/** The last that was said of each. */
function livingIn(output: string): readonly Living[] {
  const said = [...output.matchAll(/^service (\d) {2}(http:\S+) {2}process (\d+)$/gm)];
  const last = new Map(said.map(([, name, address = '', pid]) => [name, { address, pid: Number(pid) }]));
  return [...last.values()];
}

async function ask(connectionString: string, sql: string, values: unknown[]): Promise<readonly object[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<object>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const isReady = async (address: string): Promise<boolean> =>
  (await fetch(`${address}/readyz`).catch(() => undefined))?.status === 200;

/** @param databaseUrl instead of a fresh database of the test run's server */
export async function startCluster(
  settings: Readonly<Record<string, string>> = {},
  databaseUrl?: string,
): Promise<Cluster> {
  const database =
    databaseUrl === undefined
      ? await freshDatabase()
      : { url: databaseUrl, drop: (): Promise<void> => Promise.resolve() };
  const stack = await startStack(
    { LOG_LEVEL: 'warn', ...settings, DATABASE_URL: database.url, INSTANCES: '3' },
    { program: 'local-tenant/lib/cluster/main.js' },
  );
  const output = (): string => stack.service().output();
  const pidOf = (index: number): number => {
    const living = livingIn(output())[index];
    if (!living) throw new Error(`There is no service ${index + 1}:\n${output()}`);
    return living.pid;
  };
  const addresses = (): string[] => livingIn(output()).map(({ address }) => address);
  const allReady = async (): Promise<void> => {
    await until(async () => (await Promise.all(addresses().map(isReady))).every(Boolean), {
      what: 'all instances are ready',
      withinMs: 60_000,
    });
  };
  return {
    ...stack,
    databaseUrl: database.url,
    addresses,
    allReady,
    suspend: (index) => void process.kill(pidOf(index), 'SIGSTOP'),
    resume: (index) => void process.kill(pidOf(index), 'SIGCONT'),
    hasInHand: async (queue) => {
      const sql = `select 1 from pgboss.job where name = $1 and state = 'active'`;
      return (await ask(database.url, sql, [queue])).length > 0;
    },
    killOne: async (index) => {
      const pid = pidOf(index);
      process.kill(pid, 'SIGKILL');
      await until(() => Promise.resolve(!isAlive(pid)), { what: 'it is dead' });
    },
    roll: async () => {
      const done = (): number => output().split('rolling restart: done').length;
      const before = done();
      stack.service().child.kill('SIGUSR2');
      await until(() => Promise.resolve(done() > before), {
        what: 'the rolling restart is done',
        withinMs: 90_000,
      });
    },
    stop: async () => {
      await stack.stop();
      await database.drop();
    },
  };
}
