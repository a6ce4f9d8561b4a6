import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import { applySteps, type SiteIds } from './apply';
import { readSite } from './existing';
import { makePlan } from './make-plan';
import { planWords, stepWords } from './plan-words';
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
  readonly apply: boolean;
  readonly print: (line: string) => void;
}

const siteKeys: readonly SiteKey[] = ['hub', 'casework'];

/** Shows the plan and, if asked, does it. Answers `refused` when something stands in the way; nothing is done then. */
export async function provision(input: ProvisionInput): Promise<'planned' | 'applied' | 'refused'> {
  const { client, definitions, siteUrls, grants = [], starter = [], print } = input;
  const [hub, casework] = await Promise.all(siteKeys.map((site) => resolveSiteId(client, siteUrls[site])));
  const siteIds: SiteIds = { hub: String(hub), casework: String(casework) };
  const namesIn = (site: SiteKey) => definitions.filter((list) => list.site === site).map(({ name }) => name);
  const about = {
    mayBeFilled: starter.map(({ list }) => list.name),
    applications: grants.map(({ clientId }) => clientId),
  };
  const existing = await Promise.all(
    siteKeys.map((site) => readSite({ client, site, siteId: siteIds[site], names: namesIn(site), ...about })),
  );
  const plan = makePlan({ definitions, existing, grants, starter });
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
    ...input,
    siteIds,
    steps: plan.steps,
    onDone: (step) => print(`done: ${stepWords(step)}`),
  });
  return 'applied';
}
