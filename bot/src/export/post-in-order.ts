import type { Client } from '@microsoft/microsoft-graph-client';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import type { WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import {
  attempting,
  failureFromAnswer,
  GraphFailure,
  type RawAnswer,
} from '@councillor-safety/core/sharepoint/graph-error';

/** Graph refuses a batch with more parts. */
export const itemsAtOnce = 20;
const rounds = 8;
const longestWaitSeconds = 300;

export interface PostInput {
  /** Never sends a call again by itself. */
  readonly clientWithoutRetries: Client;
  readonly url: string;
  /** Name of the list, for what went wrong. */
  readonly list: string;
  /** The list refuses a second item with the same key, so a call whose end is unknown may be sent again. */
  readonly keyed: boolean;
  readonly wait: Wait;
}

type Part = RawAnswer & { readonly id: string };

/** Each waits for the one before it: the order of items is the order in which things were said. */
const requestsFor = (url: string, items: readonly WireFields[]): object[] =>
  items.map((fields, index) => ({
    id: String(index),
    method: 'POST',
    url,
    body: { fields },
    headers: { 'Content-Type': 'application/json' },
    ...(index > 0 ? { dependsOn: [String(index - 1)] } : {}),
  }));

interface Sent {
  /** How many of the first are there now. */
  readonly done: number;
  readonly failure?: GraphFailure;
}

async function sendOnce(
  { clientWithoutRetries, url, list, keyed }: PostInput,
  items: readonly WireFields[],
): Promise<Sent> {
  const attempt = { action: 'put back records', list };
  const call = () =>
    clientWithoutRetries.api('/$batch').post({ requests: requestsFor(url, items) }) as Promise<{
      readonly responses: readonly Part[];
    }>;
  const { responses } = await attempting(attempt, call);
  for (const [index] of items.entries()) {
    const answer = responses.find(({ id }) => id === String(index)) ?? { status: 503 };
    if (answer.status >= 200 && answer.status < 300) continue;
    const failure = failureFromAnswer(answer, attempt);
    if (keyed && failure.kind === 'duplicate') return { done: index + 1 };
    return { done: index, failure };
  }
  return { done: items.length };
}

const sendOrFail = (input: PostInput, items: readonly WireFields[]): Promise<Sent> =>
  sendOnce(input, items).catch((failure: unknown) => {
    if (failure instanceof GraphFailure) return { done: 0, failure };
    throw failure;
  });

/** A refusal for want of time did nothing; any other failure may have, and then only a key keeps an item from coming twice. */
const mayBeSentAgain = ({ keyed }: PostInput, failure: GraphFailure): boolean =>
  (failure.kind === 'throttled' || (keyed && failure.kind === 'unavailable')) &&
  (failure.retryAfterSeconds ?? 0) <= longestWaitSeconds;

/** Makes these items, one after another. @throws GraphFailure */
export async function postInOrder(input: PostInput, items: readonly WireFields[]): Promise<void> {
  let left = items;
  for (let round = 1; left.length > 0;) {
    const { done, failure } = await sendOrFail(input, left);
    left = left.slice(done);
    if (failure === undefined) continue;
    if (round === rounds || !mayBeSentAgain(input, failure)) throw failure;
    await input.wait(Math.max(2 ** round, failure.retryAfterSeconds ?? 0));
    round = done > 0 ? 1 : round + 1;
  }
}
