import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Another running process already works in the folder. The message is one sentence for the person who started us. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface FolderLock {
  release(): Promise<void>;
}

/** How often a holder shows that it lives, and after how long without that a foreign lock counts as left behind. */
const beatMs = 5_000;
const patienceMs = 30_000;

/**
 * PGlite does not lock its folder, and two processes in it destroy it. A lock whose process is gone (kill -9, power cut)
 * is taken over. Of a process in another container or on another machine only the beat can be seen. @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, 'service.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await wrote(file)) return beating(file);
    const { holder, isOurs } = await holderOf(file);
    if (!isOurs && (await beats(file))) {
      throw new FolderInUse(
        `Another container or machine works with the data in ${folder}, or did until a moment ago; stop it, and try again in half a minute.`,
      );
    }
    if (isOurs && holder !== undefined && isAlive(holder)) {
      throw new FolderInUse(
        `The service is already running with the data in ${folder} (process ${holder}); stop it first.`,
      );
    }
    await rm(file, { force: true });
  }
  throw new FolderInUse(`Another process is just starting with the data in ${folder}; stop one of the two.`);
}

function beating(file: string): FolderLock {
  // One beat that fails is made up for by the next.
  const beat = (): void => void utimes(file, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(beat, beatMs);
  timer.unref();
  const release = (): Promise<void> => {
    clearInterval(timer);
    return rm(file, { force: true });
  };
  return { release };
}

async function beats(file: string): Promise<boolean> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < patienceMs;
}

async function wrote(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(await ownMark());
    await handle.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

interface Mark {
  readonly holder?: number;
  /** Whether its process could be seen from here. */
  readonly isOurs: boolean;
}

async function holderOf(file: string): Promise<Mark> {
  const [pid, started, host] = (await readFile(file, 'utf8').catch(emptyWhenGone)).split(' ');
  if (host && host !== hostname()) return { isOurs: false };
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0) return { isOurs: true };
  const now = await startOf(id);
  // After a restart of the machine or container, the number can belong to somebody else.
  return started && now && started !== now ? { isOurs: true } : { holder: id, isOurs: true };
}

const ownMark = async (): Promise<string> => `${process.pid} ${await startOf(process.pid)} ${hostname()}`;

/** When a process began, in the kernel's ticks; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(emptyWhenGone);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function emptyWhenGone(error: unknown): string {
  if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return '';
  throw error;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
