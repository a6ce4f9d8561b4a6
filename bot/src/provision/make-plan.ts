import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import { listPlan } from './list-plan';
import { joined, nothing, type ExistingList, type ExistingSite, type Plan, type PlanInput } from './plan';
import { grantPlans } from './site-grants';
import { fillStep } from './starter-fill';

/** A list that is not there yet will be empty when it is made. */
const fillPlan = (content: StarterContent, existing: ExistingList | undefined): Plan =>
  existing === undefined || existing.empty === true ? { ...nothing, steps: [fillStep(content)] } : nothing;

const listOf = (site: ExistingSite, name: string): ExistingList | undefined =>
  site.lists.find(({ displayName }) => displayName === name);

function sitePlan(site: ExistingSite, { definitions, grants = [] }: PlanInput): Plan {
  return joined([
    ...grantPlans(site.site, grants, site.grants).map((plan) => ({ ...nothing, ...plan })),
    ...definitions
      .filter((list) => list.site === site.site)
      .map((list) => listPlan(list, listOf(site, list.name))),
  ]);
}

function contentPlan(site: ExistingSite, { starter = [] }: PlanInput): Plan {
  const content = starter.filter(({ list }) => list.site === site.site);
  return joined(content.map((one) => fillPlan(one, listOf(site, one.list.name))));
}

/**
 * What has to be done so that both sites fit the definitions. Content comes last: a site without it works. Pure: reads nothing,
 * changes nothing.
 */
export const makePlan = (input: PlanInput): Plan =>
  joined([
    ...input.existing.map((site) => sitePlan(site, input)),
    ...input.existing.map((site) => contentPlan(site, input)),
  ]);
