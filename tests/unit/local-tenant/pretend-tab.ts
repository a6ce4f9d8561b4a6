import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const files: Readonly<Record<string, string>> = {
  '/teams.js': join(packageFolder('@microsoft/teams-js'), 'dist/umd/MicrosoftTeams.min.js'),
  '/msal.js': join(dirname(require.resolve('@azure/msal-browser')), 'msal-browser.min.js'),
};

const page = `<!doctype html><html lang="en-GB"><title>Pretend tab</title>
<script src="/teams.js"></script><script src="/msal.js"></script><h1>Pretend tab</h1></html>`;

/** A service with the real teams-js and msal-browser on an empty page; a test drives them from outside. */
export async function startPretendTab(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/tab/') response.setHeader('Content-Type', 'text/html').end(page);
    else if (files[path])
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(files[path]));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = () =>
    new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}
