import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { tabFiles } from '@councillor-safety/bot/tab/tab-files';

const folders: string[] = [];
const servers: Server[] = [];

/** A built tab whose files have no time of their own, as in a package. */
async function served(page: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tab-'));
  folders.push(folder);
  const file = path.join(folder, 'index.html');
  writeFileSync(file, page);
  utimesSync(file, 0, 0);
  const server = createServer(express().use('/tab', ...tabFiles(folder)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tab/`;
}

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the page of the tab after an update', () => {
  test('is sent anew, though it is as long and as old as the one before', async () => {
    const before = await fetch(await served('<script src="/tab/assets/index-AAAAAAAA.js">'));
    const tag = before.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const after = await fetch(await served('<script src="/tab/assets/index-BBBBBBBB.js">'), {
      headers: { 'If-None-Match': tag },
    });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('BBBBBBBB');
  });

  test('is not sent again while it is the same', async () => {
    const address = await served('<p>Home</p>');
    const tag = (await fetch(address)).headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' } });
    expect(again.status).toBe(304);
  });
});
