import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EvidenceUpload, Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { ApiAnswer, Caller } from '../../setup/api';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { aReport } from '../../setup/cases';
import { png } from '../../setup/sample-files';
import { begin, sendPart } from '../../security/support/file-sending';

/** One press of a button, and what became of it. */
export interface Press {
  readonly key: string;
  readonly what: 'report' | 'message' | 'status' | 'evidence';
  readonly reference: string;
  /** Words or size by which it is known again in SharePoint. */
  readonly mark: string;
}

/** What the service has answered for. */
export interface Acknowledged {
  readonly presses: Press[];
  /** Answers that never came: how often somebody had to press again. */
  lost: number;
}

const betweenTries = 20;

/** What fetch says when the line broke before or during the answer. */
const isBrokenLine = (error: unknown): boolean =>
  /^(fetch failed|terminated)$/.test((error as Error).message);

interface Insisting<T> {
  readonly so: Acknowledged;
  /** Whether this is the answer that ends it; 502, 503 and, for a file, "send again" are none. */
  readonly told: (answer: ApiAnswer<T>) => boolean;
}

/** Presses until there is an answer, with the same key each time, as the tab does. @throws on an answer of another kind */
async function insist<T>(
  press: () => Promise<ApiAnswer<T>>,
  { so, told }: Insisting<T>,
): Promise<ApiAnswer<T>> {
  for (;;) {
    const answer = await press().catch((error: unknown) => {
      if (isBrokenLine(error)) return undefined;
      throw error;
    });
    if (answer && told(answer)) return answer;
    if (answer && ![502, 503, 409].includes(answer.status))
      throw new Error(`Unexpected: ${answer.status} ${JSON.stringify(answer.body)}`);
    so.lost += 1;
    await pause(betweenTries);
  }
}

const done = ({ status }: ApiAnswer<unknown>): boolean => status === 200 || status === 202;

interface Pair {
  readonly councillor: Caller;
  readonly officer: Caller;
}

/** Reports something and goes through its whole life, pressing on whenever the service is not there. */
export async function oneLife({ councillor, officer }: Pair, so: Acknowledged): Promise<void> {
  const keys = { report: randomUUID(), message: randomUUID(), status: randomUUID(), evidence: randomUUID() };
  const account = `Told under ${keys.report}`;
  const options = { so, told: done };
  const { body: receipt } = await insist(
    () => councillor.send<Receipt>('/api/incidents', aReport({ account }), keys.report),
    options,
  );
  const { reference } = receipt;
  so.presses.push({ key: keys.report, what: 'report', reference, mark: account });
  const path = `/api/incidents/${reference}`;
  const words = `Written under ${keys.message}`;
  await insist(() => councillor.send(`${path}/messages`, { body: words }, keys.message), options);
  so.presses.push({ key: keys.message, what: 'message', reference, mark: words });
  await sendPicture({ councillor, reference, evidenceId: keys.evidence }, so);
  const change = { version: 1, status: 'action-under-way' };
  await insist(() => officer.send(`${path}/status`, change, keys.status), options);
  so.presses.push({ key: keys.status, what: 'status', reference, mark: 'action-under-way' });
}

interface Picture {
  readonly councillor: Caller;
  readonly reference: string;
  readonly evidenceId: string;
}

/** A picture of two parts, so that a kill can fall between them. */
export const picture = Buffer.concat([png, Buffer.alloc(incidentLimits.evidenceChunkBytes, 'abcdefghijk')]);

/** Asks how far the file is and sends the next part, until the whole of it is stored. */
async function sendPicture({ councillor, reference, evidenceId }: Picture, so: Acknowledged): Promise<void> {
  const file = { evidenceId, fileName: 'picture.png', bytes: picture.length };
  const isStored = (answer: ApiAnswer<EvidenceUpload>) => done(answer) && answer.body.state === 'stored';
  const nextPart = async (): Promise<ApiAnswer<EvidenceUpload>> => {
    const begun = await begin(councillor, reference, file);
    if (!done(begun) || isStored(begun)) return begun;
    const from = begun.body.received;
    const bytes = picture.subarray(from, from + incidentLimits.evidenceChunkBytes);
    return sendPart(councillor, reference, { evidenceId, bytes, from, total: picture.length });
  };
  let stored = false;
  while (!stored) stored = isStored(await insist(nextPart, { so, told: done }));
  so.presses.push({ key: evidenceId, what: 'evidence', reference, mark: evidenceId });
}
