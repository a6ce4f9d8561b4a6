import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { bulletinRoutes } from '@councillor-safety/bot/bulletin/api/bulletin-api';
import type { BulletinApiDeps } from '@councillor-safety/bot/bulletin/api/bulletin-api-deps';
import type { BulletinQuestions } from '@councillor-safety/bot/bulletin/questions/bulletin-questions';
import type { Mailing, MailingLine, MailingProgress } from '@councillor-safety/bot/mailing/mailing';
import type { StoredPicture } from '@councillor-safety/bot/pictures/picture-store';
import { errorAnswers, unknownAddress } from '@councillor-safety/bot/server/error-answers';
import { createRateLimits } from '@councillor-safety/bot/server/rate-limits';
import { registerRoutes } from '@councillor-safety/bot/server/register-routes';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { morning, person } from '../../../core/bulletin/change-story';
import { only } from '../../support/only';
import { silentLog } from '../../support/silent-log';
import { DeskInMemory } from './desk-in-memory';

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

interface Sent {
  readonly method?: 'POST' | 'PUT';
  readonly body?: unknown;
  /** The client's key; a new one unless told. `none` leaves it out. */
  readonly sentKey?: string;
}

export interface BulletinApi {
  readonly memory: DeskInMemory;
  /** Lines of every run. */
  readonly lines: MailingLine[];
  readonly again: { readonly runId: string; readonly ids: readonly string[] }[];
  readonly audited: AuditEntry[];
  readonly pictures: Map<string, StoredPicture>;
  progress: Partial<MailingProgress>;
  call<T = Record<string, unknown>>(key: string, path: string, sent?: Sent): Promise<Answered<T>>;
  stop(): void;
}

function pagesOf(lines: readonly MailingLine[]): Mailing['lines'] {
  return (_runId, { states, after, top }) => {
    const of = (line: { name: string; id: string }) => `${line.name} ${line.id}`;
    const fitting = lines
      .filter(({ state }) => !states || states.includes(state))
      .sort((one, other) => (of(one) < of(other) ? -1 : 1))
      .filter((line) => !after || of(line) > of(after));
    return Promise.resolve(fitting.slice(0, top));
  };
}

/** The real routes and registry; the desk by the real rules in memory, and who calls is said in a header. */
export async function startBulletinApi(given: Partial<BulletinApiDeps> = {}): Promise<BulletinApi> {
  const memory = new DeskInMemory();
  const api: Omit<BulletinApi, 'call' | 'stop'> = {
    ...{ memory, lines: [], again: [], audited: [], pictures: new Map(), progress: {} },
  };
  const mailing = only<Mailing>({
    progress: (runId) =>
      Promise.resolve({
        ...{ runId, kind: 'bulletin-send', subject: '', state: 'running', channels: 1, begunAt: morning },
        counts: { 'to-send': 3, sending: 1, sent: 8, unreachable: 2, uncertain: 1 },
        ...api.progress,
      }),
    hasLeft: () => Promise.resolve(true),
    lines: (runId, page) => pagesOf(api.lines)(runId, page),
    again: (runId, ids) => Promise.resolve(api.again.push({ runId, ids })),
  });
  const deps: BulletinApiDeps = {
    ...{ desk: memory.desk, mailing },
    questions: only<BulletinQuestions>({ waiting: () => Promise.resolve(2) }),
    database: only<BulletinApiDeps['database']>({ transaction: (work) => work(only({})) }),
    places: only<BulletinApiDeps['places']>({}),
    groupsNamed: () => Promise.reject(new Error('Not expected here: groupsNamed')),
    people: only<BulletinApiDeps['people']>({
      knownRecently: () =>
        Promise.resolve(
          samplePeople.map(({ key }) => {
            const { roles, offices, ...card } = person(key);
            return { ...card, roles: [...roles], offices: [...offices] };
          }),
        ),
    }),
    pictures: {
      put: (pictureId, picture) => Promise.resolve(void api.pictures.set(pictureId, picture)),
      get: (pictureId) => Promise.resolve(api.pictures.get(pictureId)),
    },
    preparePicture: () => Promise.reject(new Error('Not expected here: preparePicture')),
    picturesAt: 'https://safety.ambleford.example/bulletin-pictures',
    clock: { now: () => morning },
    ...given,
  };
  const app = express();
  const most = 100_000;
  registerRoutes(app, bulletinRoutes(deps), {
    authenticate: ({ headers }) => Promise.resolve(person(String(headers['x-test-person']))),
    audit: { record: (entry) => Promise.resolve(void api.audited.push(entry)) },
    limits: createRateLimits({ standard: most, upload: most, poll: most }),
  });
  app.use(unknownAddress, errorAnswers(silentLog));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(api, {
    async call(key: string, path: string, { method, body, sentKey = randomUUID() }: Sent = {}) {
      const isRaw = Buffer.isBuffer(body);
      const answer = await fetch(`${address}/${path}`, {
        method: method ?? 'GET',
        headers: {
          ...{
            'x-test-person': key,
            'content-type': isRaw ? 'application/octet-stream' : 'application/json',
          },
          ...(sentKey !== 'none' && { 'idempotency-key': sentKey }),
        },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      const parsed: unknown = isJson ? JSON.parse(bytes.toString('utf8')) : {};
      return { status: answer.status, body: parsed as never, headers: answer.headers, bytes };
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  });
}
