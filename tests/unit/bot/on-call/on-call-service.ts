import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createOnCall, type OnCall } from '@councillor-safety/bot/on-call/on-call';
import type { OnCallDeps } from '@councillor-safety/bot/on-call/on-call-deps';
import { onCallAppliers } from '@councillor-safety/bot/on-call/on-call-filing';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import { errorAnswers, unknownAddress } from '@councillor-safety/bot/server/error-answers';
import { createRateLimits } from '@councillor-safety/bot/server/rate-limits';
import { registerRoutes } from '@councillor-safety/bot/server/register-routes';
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import type { OnCallRecord } from '@councillor-safety/core/on-call/on-call-list';
import { personIdSchema, type PersonCard } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import type { Stored } from '@councillor-safety/core/sharepoint/stored';
import {
  newFolder,
  outage,
  removeFolder,
  startPlatform,
  testCipher,
  type RunningPlatform,
} from '../support/platform';
import { silentLog } from '../support/silent-log';

const cards = new Map(
  samplePeople.map(({ id, key, name, roles, offices }): [string, PersonCard] => [
    key,
    { id: personIdSchema.parse(id), name, roles: [...roles], offices: [...offices] },
  ]),
);

/** The list as SharePoint would keep it, two items a page; can be away. */
export class FakeList {
  readonly items = new Map<string, Stored<OnCallRecord>>();
  down = false;
  private written = 0;

  private keep(id: string, fields: OnCallRecord): Stored<OnCallRecord> {
    this.written += 1;
    const at = '2026-11-20T10:00:00Z';
    const item = { id, etag: `"${this.written}"`, createdAt: at, modifiedAt: at, fields };
    this.items.set(fields.entryKey, item);
    return item;
  }
  private refuseWhenDown(): Promise<void> {
    return this.down ? Promise.reject(outage()) : Promise.resolve();
  }
  readonly store: OnCallDeps['list'] = {
    page: async ({ next = '0' }) => {
      await this.refuseWhenDown();
      const from = Number(next);
      const all = [...this.items.values()];
      return {
        items: all.slice(from, from + 2),
        ...(all.length > from + 2 && { next: String(from + 2) }),
      };
    },
    findBy: async (_column, value) => {
      await this.refuseWhenDown();
      return this.items.get(value);
    },
    createOnce: async (record) => {
      await this.refuseWhenDown();
      return this.items.get(record.entryKey) ?? this.keep(String(this.items.size + 1), record);
    },
    update: async (id, changes, { etag } = {}) => {
      await this.refuseWhenDown();
      const found = [...this.items.values()].find((item) => item.id === id);
      if (!found || found.etag !== etag) throw new Error('The item is not as it was read');
      return this.keep(id, { ...found.fields, ...(changes as OnCallRecord) });
    },
  };
}

export interface Answered<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly text: string;
}

export interface OnCallService {
  readonly onCall: OnCall;
  readonly list: FakeList;
  readonly platform: RunningPlatform;
  readonly timers: TimerClock;
  readonly messages: OutgoingMessage[];
  readonly audited: AuditEntry[];
  /** What the service takes for now. */
  setNow(instant: string): void;
  /** Whether Microsoft 365 says who there is. */
  setPeopleKnown(known: boolean): void;
  call<T = Record<string, unknown>>(key: string, request: CallOptions): Promise<Answered<T>>;
  rota(key?: string, query?: string): Promise<RotaAnswer>;
  /** Sends a change with the version of now. */
  change<T = { version: number; key: string }>(key: string, request: CallOptions): Promise<Answered<T>>;
  /** Fires what is due, until nothing is. */
  fireTimers(): Promise<void>;
  /** Forgets the rota here, not in SharePoint. */
  loseCopy(): Promise<void>;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly method?: string;
  readonly path: string;
  readonly body?: Record<string, unknown>;
  /** The client's key; a new one unless told. */
  readonly sentKey?: string;
}

/** The feature with its real routes, registry, acceptance, working copy and timers; SharePoint and the chat are pretended. */
export async function startOnCallService(): Promise<OnCallService> {
  const folder = await newFolder();
  const list = new FakeList();
  const platform = await startPlatform(folder, onCallAppliers({ list: list.store }));
  const { database, acceptance } = platform;
  const state = { now: new Date('2026-11-30T10:00:00Z'), peopleKnown: true };
  const clock = { now: () => state.now };
  const [messages, audited]: [OutgoingMessage[], AuditEntry[]] = [[], []];
  const timers = createTimerClock({
    database,
    clock,
    log: silentLog,
    stopping: new AbortController().signal,
  });
  const onCall = createOnCall({
    ...{ list: list.store, acceptance, database, clock, timers, cipher: testCipher },
    calendar: { isBankHoliday: (day) => day === '2026-12-25' },
    outbox: {
      put: (put) => {
        // Put twice, sent once.
        messages.push(...put.filter(({ key }) => !messages.some((one) => one.key === key)));
        return Promise.resolve();
      },
    },
    people: {
      withRole: (role) =>
        state.peopleKnown
          ? Promise.resolve([...cards.values()].filter(({ roles }) => roles.includes(role)))
          : Promise.reject(outage()),
    },
  });
  const server = await listen(onCall, audited);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const call: OnCallService['call'] = async (key, { method = 'GET', path, body, sentKey = randomUUID() }) => {
    const answer = await fetch(`${address}/api/on-call/${path}`, {
      method,
      headers: { 'x-test-person': key, 'content-type': 'application/json', 'idempotency-key': sentKey },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: answer.status,
      body: (isJson ? JSON.parse(text) : {}) as never,
      headers: answer.headers,
      text,
    };
  };
  const rota: OnCallService['rota'] = async (key = 'officer', query = '') =>
    (await call<RotaAnswer>(key, { path: `rota${query}` })).body;
  const clear = async (): Promise<void> => {
    await database.script('delete from hub.working_copy; delete from hub.timer; delete from hub.accepted;');
    list.items.clear();
    list.down = false;
    state.peopleKnown = true;
    state.now = new Date('2026-11-30T10:00:00Z');
    messages.splice(0);
    audited.splice(0);
  };
  return {
    ...{ onCall, list, platform, timers, messages, audited, call, rota, clear },
    setNow: (instant) => (state.now = new Date(instant)),
    setPeopleKnown: (known) => (state.peopleKnown = known),
    async change(key, { path, body = {}, ...rest }) {
      const version = (await onCall.rota()).version;
      const asked =
        rest.method === 'DELETE'
          ? { path: `${path}?version=${version}` }
          : { path, body: { version, ...body } };
      return call(key, { method: 'POST', ...rest, ...asked });
    },
    async fireTimers() {
      while ((await timers.look(onCall.timers)) > 0);
    },
    loseCopy: () => database.script('delete from hub.working_copy'),
    async stop() {
      server.close();
      server.closeAllConnections();
      await platform.stop();
      await removeFolder(folder);
    },
  };
}

async function listen(onCall: OnCall, audited: AuditEntry[]): Promise<Server> {
  const app = express();
  const most = 100_000;
  registerRoutes(app, onCall.routes, {
    authenticate: ({ headers }) => {
      const card = cards.get(String(headers['x-test-person']));
      return card ? Promise.resolve(card) : Promise.reject(new Error('No such sample person'));
    },
    audit: { record: (entry) => Promise.resolve(void audited.push(entry)) },
    limits: createRateLimits({ standard: most, upload: most, poll: most }),
  });
  app.use(unknownAddress, errorAnswers(silentLog));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
