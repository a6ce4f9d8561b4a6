import { listPlan } from './list-plan';
import { joined, nothing, type ExistingList, type ExistingSite, type Plan, type PlanInput } from './plan';
import { grantPlans } from './site-grants';
import { fillStep, type StarterContent } from './starter-fill';

/** A list that is not there yet will be empty when it is made. */
const fillPlan = (content: StarterContent, existing: ExistingList | undefined): Plan =>
  existing === undefined || existing.empty === true ? { ...nothing, steps: [fillStep(content)] } : nothing;

function sitePlan(site: ExistingSite, { definitions, grants = [], starter = [] }: PlanInput): Plan {
  const existingList = (name: string) => site.lists.find(({ displayName }) => displayName === name);
  return joined([
    ...grantPlans(site.site, grants, site.grants).map((plan) => ({ ...nothing, ...plan })),
    ...definitions
      .filter((list) => list.site === site.site)
      .map((list) => listPlan(list, existingList(list.name))),
    ...starter
      .filter(({ list }) => list.site === site.site)
      .map((content) => fillPlan(content, existingList(content.list.name))),
  ]);
}

/** What has to be done so that both sites fit the definitions. Pure: reads nothing, changes nothing. */
export const makePlan = (input: PlanInput): Plan =>
  joined(input.existing.map((site) => sitePlan(site, input)));
