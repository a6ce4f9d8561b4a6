import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import { listPlan } from './list-plan';
import {
  joined,
  nothing,
  refusal,
  type ExistingList,
  type ExistingSite,
  type Plan,
  type PlanInput,
} from './plan';
import { begun, fillKey, nothingNoted, versionIn } from './product-state';
import { grantPlans } from './site-grants';
import { fillStep } from './starter-fill';

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

/** A list that is not there yet will be empty when it is made. */
function fillPlan(content: StarterContent, existing: ExistingList | undefined, input: PlanInput): Plan {
  const { state = nothingNoted, schemaVersion } = input;
  const noted = schemaVersion !== undefined;
  if (existing === undefined || existing.empty === true)
    return { ...nothing, steps: [fillStep(content, { noted, resume: false })] };
  const stopped = state.get(fillKey(content.list.name))?.value === begun;
  return stopped ? { ...nothing, steps: [fillStep(content, { noted, resume: true })] } : nothing;
}

function contentPlan(site: ExistingSite, input: PlanInput): Plan {
  const content = (input.starter ?? []).filter(({ list }) => list.site === site.site);
  return joined(content.map((one) => fillPlan(one, listOf(site, one.list.name), input)));
}

function versionPlan({ schemaVersion: to, state = nothingNoted }: PlanInput): Plan {
  const from = versionIn(state);
  if (to === undefined || from === to) return nothing;
  if (from < to) return { ...nothing, steps: [{ kind: 'set-version', site: 'casework', from, to }] };
  return refusal(
    `The lists were set up by newer software: they are of version ${from}, and this software knows versions up to ${to}. Update the software, then run this again.`,
  );
}

/**
 * What has to be done so that both sites fit the definitions. Content comes last but for the version: a site without it works. Pure:
 * reads nothing, changes nothing.
 */
export const makePlan = (input: PlanInput): Plan =>
  joined([
    ...input.existing.map((site) => sitePlan(site, input)),
    ...input.existing.map((site) => contentPlan(site, input)),
    versionPlan(input),
  ]);
