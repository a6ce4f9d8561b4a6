import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder } from '@councillor-safety/bot/jobs/folder-lock';
import { until } from '../../../setup/until';

let folder: string;
/** A process that works in the folder; left running by a test that failed, it would keep the whole run from ending. */
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'safety-lock-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the lock of the data folder', () => {
  test('a second holder is refused with one sentence, until the first lets go', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      /^The service is already running with the data in .+; stop it first\.$/,
    );
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  test('the lock of a process that was killed is taken over', async () => {
    child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await once(child, 'spawn');
    await writeFile(path.join(folder, 'service.lock'), `${child.pid} `);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      name: 'FolderInUse',
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockFolder(folder)).release();
  });

  test('a process number that belongs to somebody else by now does not count', async () => {
    await writeFile(path.join(folder, 'service.lock'), `${process.pid} 1`);
    await (await lockFolder(folder)).release();
  });

  test('a holder in another container is believed while it shows that it lives, though nobody here has its number', async () => {
    const file = path.join(folder, 'service.lock');
    await writeFile(file, `1 4711 another-container`);
    await expect(lockFolder(folder)).rejects.toThrow(/^Another container or machine works with the data in /);
    const longAgo = new Date(Date.now() - 31_000);
    await utimes(file, longAgo, longAgo);
    await (await lockFolder(folder)).release();
  });

  test('whoever holds the lock shows again and again that it lives', async () => {
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'] });
    const lock = await lockFolder(folder);
    const file = path.join(folder, 'service.lock');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    jest.advanceTimersByTime(5_000);
    const seen = async () => (await stat(file)).mtimeMs > longAgo.getTime() + 30_000;
    await until(seen, { what: 'the lock shows that its holder lives' });
    jest.useRealTimers();
    await lock.release();
  });

  test('a lock cut off while it was written is taken over', async () => {
    await writeFile(path.join(folder, 'service.lock'), '');
    await (await lockFolder(folder)).release();
  });
});
