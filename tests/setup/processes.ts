import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** A process of the product's own, as it runs in earnest: compiled, apart, and able to be killed. */
export interface Program {
  readonly child: ChildProcess;
  /** Everything it printed. */
  output(): string;
  /** Resolves once it printed a line that matches; rejects with its output when it ends first. */
  printed(pattern: RegExp): Promise<void>;
  /** Resolves with its exit code. */
  ended(): Promise<number | null>;
  /** SIGTERM, then waits. */
  stop(): Promise<void>;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
}

/** As `npm start` begins them. */
const nodeFlags = ['--disable-warning=ExperimentalWarning'];

interface Start {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

export function start({ file, environment, args = [] }: Start): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, path.join(root, file), ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      child.emit('said');
    });
  }
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exit;
  };
  return {
    child,
    output: () => text,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(text) && resolve();
        child.on('said', look);
        look();
        void exit.then((code) => reject(new Error(`${file} ended with ${String(code)}:\n${text}`)));
      }),
    ended: () => exit,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
