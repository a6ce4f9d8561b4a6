import { z } from 'zod';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import {
  changeAnswerSchema,
  evidenceUploadSchema,
  inboxPageSchema,
  incidentDetailSchema,
  myReportsSchema,
  receiptSchema,
  type ChangeAnswer,
  type EvidenceUpload,
  type InboxPage,
  type IncidentDetail,
  type MyReports,
  type Receipt,
} from '@councillor-safety/core/incident/incident-answers';
import { meSchema, type Me } from '@councillor-safety/core/people/me';
import type { StatusChange } from '@councillor-safety/core/incident/incident-changes';
import {
  personCardSchema,
  type PersonCard,
  type PersonId,
  type Role,
} from '@councillor-safety/core/people/people';
import type { ApiClient } from './api-client';

export interface InboxQuestion {
  /** `open`, or a month such as `2026-11`. */
  readonly shelf: string;
  readonly status?: string;
  readonly kind?: string;
  readonly assignedTo?: string;
  readonly overdue?: boolean;
  readonly next?: string;
}

export interface ChunkToSend {
  readonly evidenceId: string;
  readonly blob: Blob;
  readonly from: number;
  readonly total: number;
}

interface Keyed {
  readonly key: string;
}

/** Every call of the incident feature, each checked against core's schema. */
export interface IncidentApi {
  me(): Promise<Me>;
  people(role: Role): Promise<PersonCard[]>;
  latestChange(since: number): Promise<number>;
  report(wish: Keyed & { report: IncidentReport }): Promise<Receipt>;
  mine(): Promise<MyReports>;
  inbox(question: InboxQuestion): Promise<InboxPage>;
  search(reference: string): Promise<InboxPage>;
  detail(reference: string): Promise<IncidentDetail>;
  message(reference: string, wish: Keyed & { body: string }): Promise<ChangeAnswer>;
  note(reference: string, wish: Keyed & { body: string }): Promise<ChangeAnswer>;
  take(reference: string, wish: Keyed & { version: number }): Promise<ChangeAnswer>;
  assign(reference: string, wish: Keyed & { version: number; to: PersonId }): Promise<ChangeAnswer>;
  setStatus(reference: string, wish: Keyed & StatusChange): Promise<ChangeAnswer>;
  withdraw(reference: string, wish: Keyed & { version: number }): Promise<ChangeAnswer>;
  amend(reference: string, wish: Keyed & { version: number; report: IncidentReport }): Promise<ChangeAnswer>;
  markRead(reference: string): Promise<void>;
  startEvidence(
    reference: string,
    file: { evidenceId: string; fileName: string; bytes: number },
  ): Promise<EvidenceUpload>;
  evidence(reference: string, evidenceId: string): Promise<EvidenceUpload>;
  sendChunk(reference: string, chunk: ChunkToSend): Promise<EvidenceUpload>;
  evidenceContent(reference: string, evidenceId: string): Promise<Blob>;
}

const nothing = z.unknown().transform(() => undefined);
const root = '/api/incidents';

function queryOf(question: InboxQuestion): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question) as [string, string | boolean | undefined][]) {
    if (value !== undefined && value !== '' && value !== false) query.set(name, String(value));
  }
  return query.toString();
}

type Change = 'messages' | 'notes' | 'take' | 'assign' | 'status' | 'withdraw';

export function createIncidentApi({ call, file }: ApiClient): IncidentApi {
  const get = <T>(path: string, answer: z.ZodType<T>): Promise<T> => call({ method: 'GET', path, answer });
  const change = (reference: string, what: Change, { key, ...body }: Keyed): Promise<ChangeAnswer> =>
    call({ method: 'POST', path: `${root}/${reference}/${what}`, key, body, answer: changeAnswerSchema });
  const evidencePath = (reference: string, id: string): string => `${root}/${reference}/evidence/${id}`;
  return {
    me: () => get('/api/me', meSchema),
    people: (role) => get(`/api/people?role=${role}`, z.array(personCardSchema)),
    latestChange: async (since) =>
      (await get(`/api/changes?since=${since}`, z.object({ latest: z.number() }))).latest,
    report: ({ key, report }) =>
      call({ method: 'POST', path: root, key, body: report, answer: receiptSchema }),
    mine: () => get(`${root}/mine`, myReportsSchema),
    inbox: (question) => get(`${root}/inbox?${queryOf(question)}`, inboxPageSchema),
    search: (reference) => get(`${root}/search?reference=${encodeURIComponent(reference)}`, inboxPageSchema),
    detail: (reference) => get(`${root}/${encodeURIComponent(reference)}`, incidentDetailSchema),
    message: (reference, wish) => change(reference, 'messages', wish),
    note: (reference, wish) => change(reference, 'notes', wish),
    take: (reference, wish) => change(reference, 'take', wish),
    assign: (reference, wish) => change(reference, 'assign', wish),
    setStatus: (reference, wish) => change(reference, 'status', wish),
    withdraw: (reference, wish) => change(reference, 'withdraw', wish),
    amend: (reference, { key, ...body }) =>
      call({ method: 'PUT', path: `${root}/${reference}/report`, key, body, answer: changeAnswerSchema }),
    markRead: (reference) =>
      call({ method: 'POST', path: `${root}/${reference}/read`, body: {}, answer: nothing }),
    startEvidence: (reference, body) =>
      call({ method: 'POST', path: `${root}/${reference}/evidence`, body, answer: evidenceUploadSchema }),
    evidence: (reference, id) => get(evidencePath(reference, id), evidenceUploadSchema),
    sendChunk: (reference, { evidenceId, blob, from, total }) =>
      call({
        method: 'PUT',
        path: `${evidencePath(reference, evidenceId)}/bytes`,
        bytes: { blob, range: `bytes ${from}-${from + blob.size - 1}/${total}` },
        answer: evidenceUploadSchema,
        // A chunk over one bar of signal takes its time; giving up early would mean never getting there.
        timeoutMs: 300_000,
      }),
    evidenceContent: (reference, id) => file(`${evidencePath(reference, id)}/content`),
  };
}
