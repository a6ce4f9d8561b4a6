import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { productStateList } from '@councillor-safety/core/sharepoint/product-state';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import { applySteps, type SiteIds } from './apply';
import { readCaseworkReaders } from './casework-readers';
import { notLookedAt, tooManyReaders } from './casework-rule';
import { readSite } from './existing';
import { indexLargeListsFirst, largeLists } from './large-lists';
import { makePlan } from './make-plan';
import { joined, nothing, type ExistingSite, type Plan, type Step } from './plan';
import { planWords, stepWords } from './plan-words';
import { nothingNoted, readProductState } from './product-state';
import type { Grant } from './site-grants';

export interface ProvisionInput {
  readonly client: Client;
  /** Never sends a call again by itself; for what must not come twice. */
  readonly clientWithoutRetries: Client;
  readonly wait: Wait;
  readonly definitions: readonly ListDefinition[];
  readonly siteUrls: Readonly<Record<SiteKey, string>>;
  readonly grants?: readonly Grant[];
  readonly starter?: readonly StarterContent[];
  /** Of this software; the definitions then hold `productStateList`. Undefined: versions are not kept. */
  readonly schemaVersion?: number;
  /** Ids of whoever may read the casework site, the product's own application among them. Undefined: nobody looks. */
  readonly mayReadCasework?: readonly string[];
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

const siteKeys: readonly SiteKey[] = ['hub', 'casework'];

function readSites(input: ProvisionInput, siteIds: SiteIds): Promise<ExistingSite[]> {
  const { client, definitions, grants = [], starter = [] } = input;
  const namesIn = (site: SiteKey) => definitions.filter((list) => list.site === site).map(({ name }) => name);
  const about = {
    mayBeFilled: starter.map(({ list }) => list.name),
    applications: grants.map(({ clientId }) => clientId),
  };
  return Promise.all(
    siteKeys.map((site) => readSite({ client, site, siteId: siteIds[site], names: namesIn(site), ...about })),
  );
}

/** Whoever reads the casework site and should not, as refusals. */
async function readersPlan({ client, mayReadCasework }: ProvisionInput, siteIds: SiteIds): Promise<Plan> {
  if (mayReadCasework === undefined) return nothing;
  const found = await readCaseworkReaders(client, siteIds.casework);
  const notes = found.libraries === 0 ? [notLookedAt] : [];
  return { ...nothing, notes, refusals: tooManyReaders(found, mayReadCasework) };
}

async function planFor(input: ProvisionInput, siteIds: SiteIds): Promise<Plan> {
  const existing = await readSites(input, siteIds);
  const isThere = existing.some(({ lists }) =>
    lists.some(({ displayName }) => displayName === productStateList.name),
  );
  const state = isThere ? await readProductState(input.client, siteIds.casework) : nothingNoted;
  const plan = makePlan({ ...input, existing, state });
  const large = await largeLists(input.client, siteIds, plan.steps.filter(isOnExisting(existing)));
  return joined([indexLargeListsFirst(plan, large), await readersPlan(input, siteIds)]);
}

const isOnExisting =
  (existing: readonly ExistingSite[]) =>
  (step: Step): boolean =>
    step.kind !== 'grant' &&
    step.kind !== 'set-version' &&
    existing.some(
      ({ site, lists }) => site === step.site && lists.some(({ displayName }) => displayName === step.list),
    );

async function applyPlan(input: ProvisionInput, siteIds: SiteIds, { steps }: Plan): Promise<void> {
  let done = 0;
  const onDone = (step: Step): void => {
    done += 1;
    input.print(`done: ${stepWords(step)}`);
  };
  try {
    await applySteps({ ...input, siteIds, steps, onDone });
  } catch (error) {
    const stopped = steps[done];
    if (stopped)
      input.print(
        `Stopped at: ${stepWords(stopped)}. ${done} of ${steps.length} are done and stay so. Run this again to go on.`,
      );
    throw error;
  }
}

/** A new site showed its readers only after its first library was made. */
async function lookAgain(input: ProvisionInput, siteIds: SiteIds, { notes }: Plan): Promise<boolean> {
  if (!notes.includes(notLookedAt)) return true;
  const { refusals } = await readersPlan(input, siteIds);
  refusals.forEach((sentence) => input.print(`Not as it must be: ${sentence}`));
  return refusals.length === 0;
}

/** Shows the plan and, if asked, does it. Answers `refused` when something stands in the way; nothing is done then. */
export async function provision(input: ProvisionInput): Promise<'planned' | 'applied' | 'refused'> {
  const { client, siteUrls, print } = input;
  const [hub, casework] = await Promise.all(siteKeys.map((site) => resolveSiteId(client, siteUrls[site])));
  const siteIds: SiteIds = { hub: String(hub), casework: String(casework) };
  const plan = await planFor(input, siteIds);
  planWords(plan).forEach(print);
  if (plan.refusals.length > 0) {
    print('Nothing was changed. Put right what was refused, then run this again.');
    return 'refused';
  }
  if (!input.apply) {
    if (plan.steps.length > 0) print('Nothing was changed. Add --apply to do it.');
    return 'planned';
  }
  await applyPlan(input, siteIds, plan);
  return (await lookAgain(input, siteIds, plan)) ? 'applied' : 'refused';
}
