import type { Client } from '@microsoft/microsoft-graph-client';
import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import { sendBatch, type Wait } from '@councillor-safety/core/sharepoint/batch';
import { newFields, type WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { readAll } from './read-all';

/** Every item has a title of its own. */
export interface FillStep {
  readonly kind: 'fill-list';
  readonly site: SiteKey;
  readonly list: string;
  readonly items: readonly WireFields[];
  /** An earlier run stopped in between: what is there already is looked up first. */
  readonly resume: boolean;
  /** Its beginning and its end are noted on the site, so that a later run can go on. */
  readonly noted: boolean;
}

/** Throws before anything is planned if a record does not fit its list. */
export const fillStep = (
  { list, records }: StarterContent,
  how: Pick<FillStep, 'resume' | 'noted'>,
): FillStep => ({
  kind: 'fill-list',
  site: list.site,
  list: list.name,
  items: records.map((record) => newFields(list, record)),
  ...how,
});

/** A list that has some of its starter items and will not be filled again. */
export class PartlyFilled extends Error {
  override readonly name = 'PartlyFilled';
  constructor(
    { list, items, noted }: FillStep,
    written: number,
    readonly failure: GraphFailure,
  ) {
    const next =
      written === 0 || noted
        ? `Run this again${noted ? ': it puts in what is missing' : ''}.`
        : 'A list with an item in it is left alone: delete the items in SharePoint and run this again, or add the rest by hand.';
    const known = `Only ${written} of ${items.length} starter items are known to be in '${list}'.`;
    super(`${known} ${next} (${failure.message})`, { cause: failure });
  }
}

export interface FillInput {
  readonly client: Client;
  /** For the items: what became of a call is looked up before anything is sent again, so that no item comes twice. */
  readonly clientWithoutRetries: Client;
  readonly siteId: string;
  readonly step: FillStep;
  readonly wait: Wait;
}

const rounds = 5;
const longestWaitSeconds = 120;

/** Titles that the list has, whoever put them there. */
async function titlesIn(client: Client, itemsPath: string): Promise<ReadonlySet<unknown>> {
  const path = `${itemsPath}?$expand=fields($select=Title)&$top=200`;
  const items = await readAll<{ fields?: WireFields }>(client, path, 'read the titles of a list');
  return new Set(items.map(({ fields }) => fields?.Title));
}

/** Sends each item once; the failures among the answers. */
async function sendItems(
  { clientWithoutRetries, step, wait }: FillInput,
  itemsPath: string,
  items: readonly WireFields[],
) {
  const parts = items.map((fields) => ({
    method: 'POST' as const,
    url: itemsPath,
    body: { fields },
    attempt: { action: 'put a starter item', list: step.list },
  }));
  const results = await sendBatch({ client: clientWithoutRetries, parts, wait, attempts: 1 });
  return results.flatMap((result) => (result.ok ? [] : [result.failure]));
}

const worthAnotherRound = (failures: readonly GraphFailure[]): boolean =>
  failures.every((one) => one.worthRetrying && (one.retryAfterSeconds ?? 0) <= longestWaitSeconds);

/** Puts the starter items into a list that has none. Waits and goes on while SharePoint is busy. */
export async function fillList(input: FillInput): Promise<void> {
  const { client, siteId, step, wait } = input;
  const itemsPath = `/sites/${siteId}/lists/${encodeURIComponent(step.list)}/items`;
  const notIn = (there: ReadonlySet<unknown>) => step.items.filter(({ Title }) => !there.has(Title));
  let missing = step.resume ? notIn(await titlesIn(client, itemsPath)) : step.items;
  for (let round = 1; ; round += 1) {
    const failures = await sendItems(input, itemsPath, missing);
    const [first] = failures;
    if (!first) return;
    const written = step.items.length - failures.length;
    if (round === rounds || !worthAnotherRound(failures)) throw new PartlyFilled(step, written, first);
    await wait(Math.max(2 ** round, ...failures.map((failure) => failure.retryAfterSeconds ?? 0)));
    const there = await titlesIn(client, itemsPath).catch((failure: unknown) => {
      throw failure instanceof GraphFailure ? new PartlyFilled(step, written, failure) : failure;
    });
    missing = notIn(there);
  }
}
