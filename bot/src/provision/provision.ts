import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { applySteps, type SiteIds } from './apply';
import { readSite } from './existing';
import { makePlan } from './plan';
import { planWords, stepWords } from './plan-words';

export interface ProvisionInput {
  readonly client: Client;
  readonly definitions: readonly ListDefinition[];
  readonly siteUrls: Readonly<Record<SiteKey, string>>;
  readonly grantTo?: string;
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

const siteKeys: readonly SiteKey[] = ['hub', 'casework'];

/** Shows the plan and, if asked, does it. Answers `refused` when something stands in the way; nothing is done then. */
export async function provision(input: ProvisionInput): Promise<'planned' | 'applied' | 'refused'> {
  const { client, definitions, siteUrls, grantTo, print } = input;
  const [hub, casework] = await Promise.all(siteKeys.map((site) => resolveSiteId(client, siteUrls[site])));
  const siteIds: SiteIds = { hub: String(hub), casework: String(casework) };
  const namesIn = (site: SiteKey) => definitions.filter((list) => list.site === site).map(({ name }) => name);
  const existing = await Promise.all(
    siteKeys.map((site) => readSite({ client, site, siteId: siteIds[site], names: namesIn(site), grantTo })),
  );
  const plan = makePlan({ definitions, existing, grantTo });
  planWords(plan).forEach(print);
  if (plan.refusals.length > 0) {
    print('Nothing was changed. Put right what was refused, then run this again.');
    return 'refused';
  }
  if (!input.apply) {
    if (plan.steps.length > 0) print('Nothing was changed. Add --apply to do it.');
    return 'planned';
  }
  await applySteps({
    client,
    siteIds,
    steps: plan.steps,
    onDone: (step) => print(`done: ${stepWords(step)}`),
  });
  return 'applied';
}
