import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { as } from '../setup/api';
import { send, untilFiled } from '../setup/cases';
import { start, type Program } from '../setup/processes';
import * as files from '../setup/sample-files';
import { serviceSettings } from '../setup/settings';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import { evidencePath, sendFile } from '../security/support/file-sending';

const words = 'He came back with a friend.';
let parent: string;
let stack: Stack;
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'export-'));
});
afterAll(async () => {
  await stack?.stop();
  await rm(parent, { recursive: true, force: true });
});

async function command(
  name: 'export' | 'import',
  ...args: readonly string[]
): Promise<{ code: number | null; program: Program }> {
  const { tenantUrl, serviceUrl, dataDir } = stack;
  const [tenantPort, port] = [tenantUrl, serviceUrl].map((url) => Number(new URL(url).port));
  const environment = serviceSettings({ tenantPort: tenantPort ?? 0, port: port ?? 0, dataDir });
  const program = start({ file: `bot/lib/commands/${name}-command.js`, environment, args });
  return { code: await program.ended(), program };
}

/** A report with a message and a file, all of it in SharePoint. */
async function aCase(): Promise<{ reference: string; evidenceId: string }> {
  const councillor = await as(stack, 'councillor');
  const { reference } = await send(councillor);
  await untilFiled(councillor, reference);
  await councillor.send(`/api/incidents/${reference}/messages`, { body: words });
  const { body } = await sendFile(councillor, reference, { fileName: 'note.txt', content: files.text });
  await until(async () => (await untilFiled(councillor, reference)).timeline.length === 2, {
    what: 'message and file are in the timeline',
  });
  return { reference, evidenceId: body.evidenceId };
}

test('a council moves to another tenant with its reports, what was said, and the files', async () => {
  const folder = path.join(parent, 'export');
  stack = await startStack();
  const { reference, evidenceId } = await aCase();
  const exported = await command('export', '--to', folder);
  expect(exported.program.output()).toContain('special-category data');
  expect(exported.program.output()).not.toContain(words);
  expect(exported.code).toBe(0);
  await stack.stop();

  stack = await startStack();
  const imported = await command('import', '--from', folder);
  expect(imported.program.output()).toContain('All records are back.');
  expect(imported.code).toBe(0);
  await stack.restartService();
  const councillor = await as(stack, 'councillor');
  const { timeline } = await untilFiled(councillor, reference);
  expect(timeline.map(({ body, evidence }) => evidence?.fileName ?? body)).toEqual([words, 'note.txt']);
  const content = await fetch(`${stack.serviceUrl}${evidencePath(reference)}/${evidenceId}/content`, {
    headers: { Authorization: `Bearer ${councillor.token}` },
  });
  expect(Buffer.from(await content.arrayBuffer()).equals(files.text)).toBe(true);
});
