import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { forward, type Fate } from './forward';
import type { Instances } from './instances';
import { takeBody, type Taken } from './take-body';

/** Takes one request on loopback and sees to it that one of the instances answers. */
export type Proxy = (from: IncomingMessage, to: ServerResponse) => void;

const titles = { 502: 'No answer', 503: 'Not available just now' } as const;

const sentences = {
  perhaps:
    'The service stopped before it answered. It is not known whether this was done: look before you send it again.',
  nobody: 'The service is not running just now. Try again in a minute. In danger, call 999.',
} as const;

/**
 * May be sent twice: it changes nothing, or the service knows it again by its key. A message of the chat carries an id, by which the
 * service acts once.
 */
function isSafeTwice({ method = '', url = '', headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return (
    headers['idempotency-key'] !== undefined || (method === 'POST' && url.split('?')[0] === '/api/messages')
  );
}

export function createProxy(instances: Instances): Proxy {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  return (from, to) => {
    handle({ from, to, instances, agent }).catch(() => to.destroy());
  };
}

interface Handling {
  readonly from: IncomingMessage;
  readonly to: ServerResponse;
  readonly instances: Instances;
  readonly agent: Agent;
}

async function handle(parts: Handling): Promise<void> {
  const body = await takeBody(parts.from);
  const fate = await oneOfThem(body, parts);
  if (fate === 'answered' || parts.to.destroyed) return;
  if (fate === 'perhaps') refuse(parts.to, 502, sentences.perhaps);
  else refuse(parts.to, 503, sentences.nobody);
}

/** Goes from one to the next until one has answered, or it cannot be told whether one has done it. */
async function oneOfThem(body: Taken, { from, to, instances, agent }: Handling): Promise<Fate> {
  const mayRepeat = body.isWhole && isSafeTwice(from);
  let worst: Fate = 'never-there';
  for (const instance of instances.inTurn()) {
    const fate = await forward(instance, { from, to, body, agent });
    if (fate === 'answered') return fate;
    if (to.destroyed) return fate;
    if (fate === 'never-there') instances.refused(instance);
    else worst = fate;
    const goesOn = fate === 'never-there' ? body.isWhole : mayRepeat;
    if (!goesOn) return fate;
  }
  return worst;
}

function refuse(to: ServerResponse, status: 502 | 503, detail: string): void {
  const body = { type: `urn:councillor-safety:problem:${status}`, title: titles[status], status, detail };
  to.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
  });
  to.end(JSON.stringify(body));
}
