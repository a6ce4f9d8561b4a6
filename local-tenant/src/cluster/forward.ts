import { type Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Instance } from './instances';
import type { Taken } from './take-body';

/** What became of a request at one instance. `perhaps`: it may have got there, and nobody will say. */
export type Fate = 'answered' | 'never-there' | 'perhaps';

interface Forwarding {
  readonly from: IncomingMessage;
  readonly to: ServerResponse;
  readonly body: Taken;
  readonly agent: Agent;
}

/** Nothing of the service takes as long without a word. */
const silenceMs = 30_000;

/** They say something about one line only. */
const ofTheLine = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']);

const passedOn = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofTheLine.has(name) && name !== 'transfer-encoding'),
  );

function headersFor({ headers, socket }: IncomingMessage): IncomingMessage['headers'] {
  const before = headers['x-forwarded-for'];
  const chain = [before, socket.remoteAddress].filter(Boolean).join(', ');
  return { ...passedOn(headers), 'x-forwarded-for': chain, 'x-forwarded-host': headers.host };
}

/** Hands one request to one instance, and its answer back as it comes. */
export function forward({ port }: Instance, { from, to, body, agent }: Forwarding): Promise<Fate> {
  return new Promise((resolve) => {
    const { method, url: path } = from;
    const going = request({ host: '127.0.0.1', port, method, path, headers: headersFor(from), agent });
    let isThere = false;
    going.once('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (isThere = true));
      else isThere = true;
    });
    going.once('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
      answer.pipe(to);
      // Half an answer is cut off, so that nobody takes it for the whole.
      answer.once('error', () => to.destroy());
      answer.once('close', () => {
        if (!answer.complete) to.destroy();
        resolve('answered');
      });
    });
    going.setTimeout(silenceMs, () => going.destroy(new Error('The instance says nothing')));
    going.once('error', () => {
      if (!to.headersSent) resolve(isThere ? 'perhaps' : 'never-there');
    });
    // Whoever asked has gone: nobody needs the answer.
    to.once('close', () => going.destroy());
    body.sendTo(going);
  });
}
