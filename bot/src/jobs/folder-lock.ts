import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Another running process already works in the folder. The message is one sentence for the person who started us. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface FolderLock {
  release(): Promise<void>;
}

/**
 * PGlite does not lock its folder, and two processes in it destroy it. A lock whose process is gone (kill -9, power cut)
 * is taken over. @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, 'service.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await wrote(file)) return { release: () => rm(file, { force: true }) };
    const holder = await holderOf(file);
    if (holder !== undefined && isAlive(holder)) {
      throw new FolderInUse(
        `The service is already running with the data in ${folder} (process ${holder}); stop it first.`,
      );
    }
    await rm(file, { force: true });
  }
  throw new FolderInUse(`Another process is just starting with the data in ${folder}; stop one of the two.`);
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

async function holderOf(file: string): Promise<number | undefined> {
  const [pid, started] = (await readFile(file, 'utf8').catch(emptyWhenGone)).split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0) return undefined;
  const now = await startOf(id);
  // After a restart of the machine or container, the number can belong to somebody else.
  return started && now && started !== now ? undefined : id;
}

const ownMark = async (): Promise<string> => `${process.pid} ${await startOf(process.pid)}`;

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
