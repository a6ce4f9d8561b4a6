import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { dropInRoutes } from '@councillor-safety/bot/drop-in/api/drop-in-api';
import type { DropInApiDeps } from '@councillor-safety/bot/drop-in/api/drop-in-api-deps';
import { errorAnswers, unknownAddress } from '@councillor-safety/bot/server/error-answers';
import { createRateLimits } from '@councillor-safety/bot/server/rate-limits';
import { registerRoutes } from '@councillor-safety/bot/server/register-routes';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { personIdSchema, type Person, type PersonCard } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { noHoliday } from '../../../core/drop-in/drop-in-session-factories';
import { silentLog } from '../../support/silent-log';
import { MemoryRooms } from './memory-rooms';

const people = new Map<string, Person>(
  samplePeople.map(({ key, id, name, roles, offices }) => [
    key,
    { id: personIdSchema.parse(id), name, roles, offices },
  ]),
);
const cards: readonly PersonCard[] = [...people.values()].map(({ roles, offices, ...card }) => ({
  ...{ ...card, roles: [...roles], offices: [...offices] },
}));

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

interface Sent {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The client's key; a new one unless told. */
  readonly sentKey?: string;
}

export interface DropInApi {
  readonly rooms: MemoryRooms;
  readonly audited: AuditEntry[];
  /** What is asked about reports: whose they are; whoever is not there is nobody's. */
  readonly reports: Map<string, string>;
  reportsKnown: boolean;
  call<T = Record<string, unknown>>(key: string, path: string, sent?: Sent): Promise<Answered<T>>;
  post<T = Record<string, unknown>>(
    key: string,
    path: string,
    body?: unknown,
    sentKey?: string,
  ): Promise<Answered<T>>;
  stop(): void;
}

/** The real routes and registry over rooms in memory; who calls is said in a header. */
export async function startDropInApi(given: Partial<DropInApiDeps> = {}): Promise<DropInApi> {
  const rooms = new MemoryRooms();
  const { book, bookings, waiting, preferences } = rooms;
  const api: Omit<DropInApi, 'call' | 'post' | 'stop'> = {
    ...{ rooms, audited: [], reports: new Map(), reportsKnown: true },
  };
  const deps: DropInApiDeps = {
    ...{ book, bookings, waiting, preferences, isHoliday: noHoliday, calendarOffered: false },
    people: {
      knownRecently: () => Promise.resolve(cards),
      withRole: (role) => Promise.resolve(cards.filter(({ roles }) => roles.includes(role))),
    },
    ownsReport: ({ id }, reference) =>
      Promise.resolve(api.reportsKnown ? api.reports.get(reference) === id : undefined),
    icsOf: ({ id, sequence }) => `BEGIN:VCALENDAR ${id} ${sequence}`,
    clock: { now: () => rooms.now },
    ...given,
  };
  const app = express();
  const most = 100_000;
  registerRoutes(app, dropInRoutes(deps), {
    authenticate: ({ headers }) => {
      const person = people.get(String(headers['x-test-person']));
      return person ? Promise.resolve(person) : Promise.reject(new Error('No such sample person'));
    },
    audit: { record: (entry) => Promise.resolve(void api.audited.push(entry)) },
    limits: createRateLimits({ standard: most, upload: most, poll: most }),
  });
  app.use(unknownAddress, errorAnswers(silentLog));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/drop-in`;
  const call: DropInApi['call'] = async (key, path, { method, body, sentKey = randomUUID() } = {}) => {
    const answer = await fetch(`${address}/${path}`, {
      method: method ?? 'GET',
      headers: { 'x-test-person': key, 'content-type': 'application/json', 'idempotency-key': sentKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const parsed: unknown = isJson ? JSON.parse(text) : {};
    return { status: answer.status, body: parsed as never, text, headers: answer.headers };
  };
  return Object.assign(api, {
    call,
    post: (key: string, path: string, body: unknown = {}, sentKey?: string) =>
      call(key, path, { method: 'POST', body, sentKey }) as never,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  });
}
