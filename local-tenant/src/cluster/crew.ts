import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instance, Instances } from './instances';

export interface CrewParts {
  readonly instances: readonly Instance[];
  readonly watched: Pick<Instances, 'isReady' | 'refused'>;
  /** The compiled service. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
  /** For whoever sits before it. */
  readonly say: (sentence: string) => void;
}

/** The processes of the service: begun, begun again when one dies, and restarted one after the other. */
export interface Crew {
  allReady(): Promise<void>;
  /** One after the other: ended in its own time, begun again, ready; then the next. */
  roll(): Promise<void>;
  stop(): Promise<void>;
}

const againAfterMs = 1_000;
const lookEveryMs = 50;
/** Longer than a service needs to end what is under way. */
const patienceMs = 30_000;
/** As in infra/Dockerfile: little room for what is young keeps a service at rest small. */
const nodeFlags = ['--max-semi-space-size=2', '--disable-warning=ExperimentalWarning'];

export function createCrew({ instances, watched, file, environment, logFolder, say }: CrewParts): Crew {
  const running = new Map<string, ChildProcess>();
  /** Those that are to end: nobody needs to hear of it. */
  const leaving = new Set<string>();
  let stopping = false;
  mkdirSync(logFolder, { recursive: true });

  const begin = (instance: Instance): void => {
    const { name, port } = instance;
    const log = openSync(path.join(logFolder, `${name.replaceAll(' ', '-')}.log`), 'a');
    const child = spawn(process.execPath, [...nodeFlags, file], {
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', log, log],
    });
    running.set(name, child);
    say(`${name}  http://localhost:${port}  process ${child.pid ?? 'not begun'}`);
    void once(child, 'exit').then(() => ended(instance, child));
  };

  const ended = async (instance: Instance, child: ChildProcess): Promise<void> => {
    watched.refused(instance);
    if (stopping || leaving.has(instance.name)) return;
    say(`${instance.name} stopped by itself (${howItEnded(child)}); it is begun again in a second`);
    await pause(againAfterMs);
    if (!stopping) begin(instance);
  };

  const end = async (name: string): Promise<void> => {
    const child = running.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.kill('SIGTERM');
    await over;
    clearTimeout(timer);
  };

  const ready = async ({ name }: Instance): Promise<void> => {
    while (!stopping && !watched.isReady(name)) await pause(lookEveryMs);
  };

  instances.forEach(begin);
  return {
    allReady: async () => {
      await Promise.all(instances.map(ready));
    },
    roll: async () => {
      for (const instance of instances) {
        if (stopping) return;
        leaving.add(instance.name);
        await end(instance.name);
        leaving.delete(instance.name);
        if (!stopping) begin(instance);
        await ready(instance);
      }
    },
    stop: async () => {
      stopping = true;
      await Promise.all(instances.map(({ name }) => end(name)));
    },
  };
}

const howItEnded = ({ exitCode, signalCode }: ChildProcess): string => String(exitCode ?? signalCode);
