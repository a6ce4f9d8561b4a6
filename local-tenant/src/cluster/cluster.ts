import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { listenOnLoopback } from '../listen';
import { createCrew, type CrewParts } from './crew';
import { type Instance, watchInstances } from './instances';
import { createProxy } from './proxy';

export interface ClusterParts extends Pick<CrewParts, 'file' | 'environment' | 'logFolder' | 'say'> {
  readonly count: number;
  /** Where everything goes in. */
  readonly port: number;
}

export interface Cluster {
  /** Where everything goes in. */
  readonly url: string;
  /** Resolves when every instance answers that it is ready. */
  allReady(): Promise<void>;
  /** Restarts one instance after the other; asked for while one goes on, it is that one. */
  roll(): Promise<void>;
  stop(): Promise<void>;
}

/** Longer than the proxy needs to notice that an instance takes no more. */
const drainSeconds = '2';

/** So many service processes on one database, behind one address. @param parts.environment names that database */
export async function startCluster({
  count,
  port,
  environment,
  say,
  ...rest
}: ClusterParts): Promise<Cluster> {
  const listener = await listenOnLoopback('127.0.0.1', port);
  const url = `http://localhost:${listener.port}`;
  const ports = await freePorts(count);
  const instances: Instance[] = ports.map((each, index) => ({ name: `service ${index + 1}`, port: each }));
  const watched = watchInstances(instances);
  listener.handle(createProxy(watched));
  const crew = createCrew({
    ...{ ...rest, instances, watched, say },
    environment: { ...environment, TRUST_PROXY_HOPS: '1', DRAIN_SECONDS: drainSeconds, PUBLIC_URL: url },
  });
  let rolling: Promise<void> | undefined;
  const roll = async (): Promise<void> => {
    say('rolling restart: one after the other');
    await crew.roll();
    say('rolling restart: done');
  };
  return {
    url,
    allReady: () => crew.allReady(),
    roll: () => (rolling ??= roll().finally(() => (rolling = undefined))),
    stop: async () => {
      await crew.stop();
      watched.close();
      await listener.close();
    },
  };
}

/** All held at once, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
