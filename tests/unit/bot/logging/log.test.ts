import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { faultOf } from '@councillor-safety/bot/logging/fault';
import { createLog, requestLog } from '@councillor-safety/bot/logging/log';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';

/** A log that keeps its lines. */
function keptLog() {
  const lines: string[] = [];
  return { lines, log: createLog('trace', { write: (line) => void lines.push(line) }) };
}

describe('what a log may say of an error', () => {
  const quoting = () => new Error('not valid: "canary words"', { cause: new TypeError('canary below') });

  test('is its kind and where it came from, never its message, nor that of what is behind it', () => {
    const fault = faultOf(quoting());
    expect(fault).toMatchObject({ name: 'Error', cause: { name: 'TypeError' } });
    expect(JSON.stringify(fault)).toContain('log.test.ts');
    expect(JSON.stringify(fault)).not.toContain('canary');
  });

  test('is no word of what was thrown in the place of an error', () => {
    expect(faultOf('canary')).toEqual({ name: 'string' });
  });

  test('is the whole sentence when it is our own', () => {
    const attempt = { action: 'read an item', list: 'Incidents' };
    const failure = new GraphFailure(attempt, { status: 503, code: '', serverMessage: 'canary' });
    const fault = faultOf(failure);
    expect(fault['message']).toContain('Incidents');
    expect(JSON.stringify(fault)).not.toContain('canary');
  });
});

describe('a line of the log', () => {
  test.each([
    ...['req', 'res', 'headers', 'authorization', 'token', 'body', 'payload', 'account'].map(
      (name) => [name, { [name]: 'canary' }] as const,
    ),
    ...['authorization', 'token', 'body'].map(
      (name) => [`something.${name}`, { something: { [name]: 'canary' } }] as const,
    ),
  ])('leaves %s out, whoever put it there', (_name, content) => {
    const { log, lines } = keptLog();
    log.info(content, 'said');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('said');
    expect(lines[0]).not.toContain('canary');
  });

  test.each([
    ['an answered request', 200],
    ['a failed request', 500],
  ])('%s: what was asked by its pattern, never its address or a header', async (_what, status) => {
    const { log, lines } = keptLog();
    const app = express().use(requestLog(log));
    app.get('/api/things/:reference', (_request, response) => {
      response.locals['route'] = 'GET /api/things/:reference';
      response.status(status).set('X-Answer', 'canary').send('canary');
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/api/things/canary-reference?words=canary`;
    await (await fetch(address, { headers: { Authorization: 'Bearer canary', Connection: 'close' } })).text();
    server.close();
    await once(server, 'close');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { method: 'GET', route: 'GET /api/things/:reference', status },
    ]);
    expect(lines.join()).not.toContain('canary');
  });
});
