import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { escalationRoutes } from '@councillor-safety/bot/escalation/api/escalation-api';
import type { EscalationApiDeps } from '@councillor-safety/bot/escalation/api/escalation-deps';
import { createPictureRows } from '@councillor-safety/bot/escalation/calls/escalation-store-pictures';
import { createSettingsKeeping } from '@councillor-safety/bot/escalation/calls/escalation-store-settings';
import { errorAnswers, unknownAddress } from '@councillor-safety/bot/server/error-answers';
import { createRateLimits } from '@councillor-safety/bot/server/rate-limits';
import { registerRoutes } from '@councillor-safety/bot/server/register-routes';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import type { EscalationLine, EscalationRecord } from '@councillor-safety/core/escalation/escalation-lists';
import type { EscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import { emptyRota } from '@councillor-safety/core/on-call/on-call';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { person } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { outage, testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';
import type { CallService } from './call-service';

export interface FakeSharePoint {
  readonly records: EscalationRecord[];
  readonly lines: EscalationLine[];
  down: boolean;
}

export interface ApiService {
  readonly sharePoint: FakeSharePoint;
  readonly audited: AuditEntry[];
  call<T = Record<string, unknown>>(
    key: string,
    path: string,
    request?: { readonly method: 'POST' | 'PUT'; readonly body: unknown; readonly sentKey?: string },
  ): Promise<{
    readonly status: number;
    readonly body: T;
    readonly headers: Headers;
    readonly bytes: Buffer;
  }>;
  stop(): void;
}

function storeOver(sharePoint: FakeSharePoint): EscalationStore {
  const answer = <T>(value: () => T): Promise<T> =>
    sharePoint.down ? Promise.reject(outage()) : Promise.resolve(value());
  return only<EscalationStore>({
    byReference: (reference) =>
      answer(() => sharePoint.records.find((record) => record.reference === reference)),
    lines: (reference) => answer(() => sharePoint.lines.filter((line) => line.reference === reference)),
    latest: ({ column, person: id }) =>
      answer(() => sharePoint.records.filter((record) => record[column] === id)),
    latestSettings: () => answer(() => undefined),
  });
}

/** The real routes and registry over a real database; SharePoint is pretended, and who calls is said in a header. */
export async function startApi(service: CallService): Promise<ApiService> {
  const sharePoint: FakeSharePoint = { records: [], lines: [], down: false };
  const audited: AuditEntry[] = [];
  const store = storeOver(sharePoint);
  const deps: EscalationApiDeps = {
    ...{ engine: service.engine, database: service.database, rows: service.parts.rows, store },
    ...{ clock: service.clock, pictures: createPictureRows(testCipher), monitoring: true },
    evidence: only({}),
    settings: createSettingsKeeping({ ...service, cipher: testCipher, store }),
    onCall: { rota: () => Promise.resolve(emptyRota) },
    people: {
      knownRecently: () =>
        Promise.resolve(
          samplePeople.map(({ key }) => {
            const { roles, offices, ...card } = person(key);
            return { ...card, roles: [...roles], offices: [...offices] };
          }),
        ),
    },
    calendar: { isBankHoliday: () => false },
  };
  const app = express();
  const most = 100_000;
  registerRoutes(app, escalationRoutes(deps), {
    authenticate: ({ headers }) => Promise.resolve(person(String(headers['x-test-person']))),
    audit: { record: (entry) => Promise.resolve(void audited.push(entry)) },
    limits: createRateLimits({ standard: most, upload: most, poll: most }),
  });
  app.use(unknownAddress, errorAnswers(silentLog));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    sharePoint,
    audited,
    async call(key, path, request) {
      const { method = 'GET', body, sentKey = randomUUID() } = request ?? {};
      const headers = {
        'x-test-person': key,
        'content-type': 'application/json',
        'idempotency-key': sentKey,
      };
      const answer = await fetch(`${address}/api/${path}`, {
        ...{ method, headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      const parsed: unknown = isJson ? JSON.parse(bytes.toString('utf8')) : {};
      return { status: answer.status, body: parsed as never, headers: answer.headers, bytes };
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
