import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting, failureFromAnswer, GraphFailure, type Attempt, type RawAnswer } from './graph-error';

/** Lets so many seconds pass. Passed in, because core has no timers. */
export type Wait = (seconds: number) => Promise<void>;

export interface BatchPart {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the version, such as `/sites/…/items`. */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attempt: Attempt;
}

export type PartResult =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: GraphFailure };

export interface BatchOptions {
  readonly client: Client;
  readonly parts: readonly BatchPart[];
  readonly wait: Wait;
  /** How often one part may be sent. Default 3. */
  readonly attempts?: number;
  /** A part asked to wait longer than this fails at once and says how long. Default 30. */
  readonly longestWaitSeconds?: number;
}

/** Graph refuses a batch with more parts. */
const partsInOneCall = 20;

interface BatchAnswer {
  readonly responses: readonly (RawAnswer & { readonly id: string })[];
}

const lost: RawAnswer = { status: 503, body: { error: { code: 'noAnswerInBatch' } } };

async function sendOnce(client: Client, parts: readonly BatchPart[]): Promise<PartResult[]> {
  const requests = parts.map(({ method, url, body, headers }, index) => ({
    id: String(index),
    method,
    url,
    ...(body === undefined ? {} : { body }),
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  }));
  const attempt = { action: 'send a batch', list: parts[0]?.attempt.list ?? '' };
  const call = () => client.api('/$batch').post({ requests }) as Promise<BatchAnswer>;
  const { responses } = await attempting(attempt, call);
  return parts.map((part, index) => {
    const answer = responses.find(({ id }) => id === String(index)) ?? lost;
    if (answer.status >= 200 && answer.status < 300) return { ok: true, body: answer.body };
    return { ok: false, failure: failureFromAnswer(answer, part.attempt) };
  });
}

/** When the call itself fails, every part has failed in the same way. */
async function sendOrFail(client: Client, parts: readonly BatchPart[]): Promise<PartResult[]> {
  try {
    return await sendOnce(client, parts);
  } catch (failure) {
    if (!(failure instanceof GraphFailure)) throw failure;
    return parts.map(() => ({ ok: false, failure }));
  }
}

/** Seconds before the next try: what the parts ask for, or 1, 2, 4… */
const pause = (failures: readonly GraphFailure[], attemptsMade: number): number =>
  Math.max(2 ** (attemptsMade - 1), ...failures.map((failure) => failure.retryAfterSeconds ?? 0));

/** Sends up to 20 parts and sends again only those that were throttled or failed on the server's side. */
async function sendChunk(options: Required<BatchOptions>): Promise<PartResult[]> {
  const { client, parts, wait, attempts, longestWaitSeconds } = options;
  const results = await sendOrFail(client, parts);
  for (let made = 1; made < attempts; made += 1) {
    const again = results.flatMap((result, index) => {
      if (result.ok || !result.failure.worthRetrying) return [];
      return (result.failure.retryAfterSeconds ?? 0) <= longestWaitSeconds
        ? [{ index, failure: result.failure }]
        : [];
    });
    if (again.length === 0) break;
    await wait(
      pause(
        again.map(({ failure }) => failure),
        made,
      ),
    );
    const second = await sendOrFail(
      client,
      again.map(({ index }) => parts[index] as BatchPart),
    );
    again.forEach(({ index }, place) => (results[index] = second[place] as PartResult));
  }
  return results;
}

/**
 * Sends any number of parts, 20 to a call, one call after another. A batch is not atomic: there is one result for each part, in
 * order, and a part that succeeded is never sent again. A POST whose outcome is unknown may be: give it a unique column.
 */
export async function sendBatch(options: BatchOptions): Promise<PartResult[]> {
  const { attempts = 3, longestWaitSeconds = 30, parts } = options;
  const results: PartResult[] = [];
  for (let from = 0; from < parts.length; from += partsInOneCall) {
    const chunk = parts.slice(from, from + partsInOneCall);
    results.push(...(await sendChunk({ ...options, attempts, longestWaitSeconds, parts: chunk })));
  }
  return results;
}
