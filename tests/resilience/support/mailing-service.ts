import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { perTenant, perThread, RateLimits } from '@councillor-safety/local-tenant/connector/rate-limits';
import { start, type Program } from '../../setup/processes';

/** How a message to one person is answered the first time. */
export type Trouble = 429 | 500 | 502 | 503 | 'blocked' | 'cut-after' | undefined;

export interface ChatService {
  readonly url: string;
  /** How often something arrived, by person. */
  readonly arrived: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Plays Teams: holds its limits, begins every chat that is asked for, and answers the first message to somebody as it is told to. */
export async function playChatService(
  troubleOf: (person: number) => Trouble = () => undefined,
): Promise<ChatService> {
  const limits = new RateLimits();
  const arrived = new Map<string, number>();
  const troubled = new Set<string>();

  const answer = (response: ServerResponse, status: number, body: object, seconds?: number): void => {
    const headers = {
      'Content-Type': 'application/json',
      ...(seconds && { 'Retry-After': String(seconds) }),
    };
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
  const refuse = (response: ServerResponse, seconds: number): void => {
    answer(response, 429, { error: { code: 'TooManyRequests' } }, seconds);
  };

  const take = (person: string, response: ServerResponse): void => {
    const trouble = troubled.has(person) ? undefined : troubleOf(Number(person.split('-')[1]));
    troubled.add(person);
    if (trouble === 'blocked') answer(response, 403, { error: { code: 'ConversationBlockedByUser' } });
    else if (trouble === 429) answer(response, 429, { error: { code: 'TooManyRequests' } }, 1);
    else if (trouble === 502 || trouble === 503) answer(response, trouble, {});
    else {
      arrived.set(person, (arrived.get(person) ?? 0) + 1);
      if (trouble === 'cut-after') response.socket?.destroy();
      else if (trouble === 500) answer(response, 500, {});
      else answer(response, 201, { id: randomUUID() });
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await textOf(request)) as { members?: { id: string }[] };
    const wait = limits.take('tenant', perTenant);
    if (wait > 0) return refuse(response, wait);
    const [, person] = /conversations\/chat-of-([^/]+)\/activities/.exec(request.url ?? '') ?? [];
    if (person === undefined) return answer(response, 201, { id: `chat-of-${body.members?.[0]?.id ?? ''}` });
    const pause = limits.take(person, perThread.send);
    if (pause > 0) return refuse(response, pause);
    take(person, response);
  };

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export interface Sending {
  readonly mode: 'at-most-once' | 'at-least-once';
  readonly people: number;
  readonly perSecond: number;
}

/** A run in a process of its own, which can be killed and started again on the same folder. */
export async function startSending({ mode, people, perSecond }: Sending, { url }: ChatService) {
  const folder = await mkdtemp(path.join(tmpdir(), 'safety-'));
  const environment = {
    ...{ FOLDER: folder, SERVICE_URL: url, RUN: randomUUID(), MODE: mode },
    ...{ PEOPLE: String(people), PER_SECOND: String(perSecond) },
  };
  const begin = (): Program => start({ file: 'tests/resilience/support/mailing-child.cjs', environment });
  const said = async <T>(program: Program, what: string): Promise<T> => {
    await program.printed(new RegExp(`^${what} .* \\.$`, 'm'));
    const [, json = ''] = new RegExp(`^${what} (.*) \\.$`, 'm').exec(program.output()) ?? [];
    return JSON.parse(json) as T;
  };
  let program = begin();
  return {
    program: () => program,
    /** kill -9, and a new process in its place. Resolves to who was under way. */
    killed: async (): Promise<readonly string[]> => {
      await program.kill();
      program = begin();
      return said<string[]>(program, 'left');
    },
    /** What came of everybody, when the run has ended. */
    lines: () => said<Readonly<Record<string, string>>>(program, 'lines'),
    stop: async () => {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
