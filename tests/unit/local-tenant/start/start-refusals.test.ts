import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const startFile = resolve(__dirname, '../../../../local-tenant/start.mjs');
let folder: string;
let busy: Server;

const listening = async (): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
};
const portOf = (server: Server): string => String((server.address() as AddressInfo).port);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  busy = await listening();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((done) => busy.close(done));
});

async function freePort(): Promise<string> {
  const server = await listening();
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Every case ends before anything is built or begun. */
async function start(args: readonly string[], environment: Record<string, string> = {}) {
  const ports = { TENANT_PORT: await freePort(), PORT: await freePort() };
  const env = { ...process.env, ...ports, DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [startFile, ...args], { env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done) => child.once('close', done));
  return { code, said };
}

it('never empties a folder that it has not made', async () => {
  writeFileSync(join(folder, 'holiday.jpg'), 'dear to somebody');
  const { code, said } = await start(['--fresh']);
  expect({ code, said }).toEqual({
    code: 1,
    said: `${folder} was not made by this program, so it is not emptied: delete it yourself, or choose another DATA_DIR.\n`,
  });
  expect(existsSync(join(folder, 'holiday.jpg'))).toBe(true);
});

it.each(['TENANT_PORT', 'PORT'])('says in one sentence that %s is busy', async (setting) => {
  const port = portOf(busy);
  const { code, said } = await start([], { [setting]: port });
  const other = Number(port) + 100;
  expect(said).toBe(
    `Port ${port} is busy: stop what is using it, or choose another, for example ${setting}=${other} npm start.\n`,
  );
  expect(code).toBe(1);
});

it('names a flag or a port that is wrong', async () => {
  expect((await start(['--frehs'])).said).toContain("Unknown option '--frehs'");
  expect((await start([], { PORT: 'abc' })).said).toBe('PORT must be a port, from 1 to 65535.\n');
});
