import { allLists } from '@councillor-safety/core/all-lists';
import { productStateList, schemaVersion } from '@councillor-safety/core/sharepoint/product-state';
import { attempting, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { readSite } from '../provision/existing';
import { makePlan } from '../provision/make-plan';
import type { ExistingSite, Plan } from '../provision/plan';
import { stepWords } from '../provision/plan-words';
import { nothingNoted, readProductState, type ProductState } from '../provision/product-state';
import type { Check, Examined } from './check';
import { fine, look, notKnown, stop, type Finding } from './finding';

const provisioning = 'Run the provisioning command and look at its plan (docs/deploy.md, “The two sites”).';
const definitions = [...allLists, productStateList];
const settingOf = { hub: 'HUB_SITE_URL', casework: 'CASEWORK_SITE_URL' } as const;
const whyOf: Readonly<Record<SiteKey, string>> = {
  hub: 'Bulletins and their pictures cannot be put there.',
  casework: 'Nothing is filed: no report, no call, no booking.',
};

const unreachable = (site: SiteKey, { status }: GraphFailure): Finding =>
  stop('sites.unreachable', {
    what: `The ${site} site cannot be reached (Microsoft 365 answers ${status}).`,
    why: whyOf[site],
    todo: `Look whether ${settingOf[site]} is right. If it is, run the provisioning command with --grant.`,
  });

/** An item or column that cannot exist: the answer only tells whether we would be allowed to. */
const nothing = { item: '/items/0/fields', column: '/columns/00000000-0000-4000-8000-000000000000' } as const;

/** Whether a change would be refused for want of a right. Nothing is there that could be changed. */
async function isRefused({ graph }: Examined, path: string): Promise<boolean> {
  try {
    const attempt = { action: 'try a right', list: 'a site' };
    await attempting(attempt, () => graph.api(path).patch({}) as Promise<unknown>);
    return false;
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    if (error.kind === 'refused') return true;
    if (['not-found', 'bad-request', 'conflict'].includes(error.kind)) return false;
    throw error;
  }
}

export interface Rights {
  readonly site: SiteKey;
  readonly mayWrite: boolean;
  readonly mayManage: boolean;
}

export function judgeRights({ site, mayWrite, mayManage }: Rights): Finding {
  if (!mayWrite)
    return stop('sites.read-only', {
      what: `The service may read the ${site} site, and not write there.`,
      why: whyOf[site],
      todo: 'Run the provisioning command with --grant: the service needs the role “write” there.',
    });
  if (mayManage)
    return look('sites.too-wide', {
      what: `The service may change the lists of the ${site} site themselves, which is more than “write”.`,
      why: 'Whoever gets hold of the service’s credential could take lists away.',
      todo: 'Narrow the grant on the site to the role “write”, and look at the permissions that were found too wide.',
    });
  return fine(`sites.${site}`, `The service may read and write on the ${site} site, and no more.`);
}

async function rightsFinding(examined: Examined, { site, lists }: ExistingSite): Promise<Finding[]> {
  const [list] = lists;
  if (!list) return [];
  const path = `/sites/${await examined.siteId(site)}/lists/${list.id}`;
  const [noWrite, noManage] = await Promise.all([
    isRefused(examined, `${path}${nothing.item}`),
    isRefused(examined, `${path}${nothing.column}`),
  ]);
  return [judgeRights({ site, mayWrite: !noWrite, mayManage: !noManage })];
}

/** A plan that is not empty means that SharePoint is not as this version needs it. */
export function judgePlan({ steps, refusals }: Pick<Plan, 'steps' | 'refusals'>): Finding[] {
  const why = 'What the service writes or looks for there is refused by SharePoint.';
  const found = [
    ...steps.map((step) =>
      stop('lists.not-as-needed', { what: `To do on ${stepWords(step)}.`, why, todo: provisioning }),
    ),
    ...refusals.map((what) => stop('lists.in-the-way', { what, why, todo: provisioning })),
  ];
  return found.length > 0 ? found : [fine('lists', 'All lists and columns are as this version needs them.')];
}

async function readOne(examined: Examined, site: SiteKey): Promise<ExistingSite | GraphFailure> {
  const names = definitions.filter((list) => list.site === site).map(({ name }) => name);
  try {
    const siteId = await examined.siteId(site);
    return await readSite({
      ...{ client: examined.graph, site, siteId, names },
      ...{ mayBeFilled: [], applications: [] },
    });
  } catch (error) {
    if (error instanceof GraphFailure) return error;
    throw error;
  }
}

/** What provisioning noted down; nothing while there is no list for it, which the plan then says. */
async function stateOf(examined: Examined, existing: readonly ExistingSite[]): Promise<ProductState> {
  const isThere = existing.some(({ lists }) =>
    lists.some(({ displayName }) => displayName === productStateList.name),
  );
  return isThere ? readProductState(examined.graph, await examined.siteId('casework')) : nothingNoted;
}

async function listFindings(examined: Examined, existing: readonly ExistingSite[]): Promise<Finding[]> {
  const reached = existing.map(({ site }) => site);
  if (reached.length === 0) return [];
  return judgePlan(
    makePlan({
      definitions: definitions.filter(({ site }) => reached.includes(site)),
      existing,
      state: await stateOf(examined, existing),
      ...(reached.includes('casework') && { schemaVersion }),
    }),
  );
}

function notReached(site: SiteKey, failure: GraphFailure): Finding {
  if (failure.kind === 'refused' || failure.kind === 'not-found') return unreachable(site, failure);
  return notKnown('sites.no-answer', {
    what: `Not known: whether the ${site} site can be reached, and whether its lists are as needed.`,
    why: 'Microsoft 365 gave no answer to that.',
    todo: 'Run this again in a few minutes.',
  });
}

export const sitesCheck: Check = {
  name: 'sites',
  about: 'whether both sites can be reached and are as needed',
  run: async (examined) => {
    const found = await Promise.all(
      (['hub', 'casework'] as const).map(async (site) => ({ site, is: await readOne(examined, site) })),
    );
    const existing = found.flatMap(({ is }) => (is instanceof GraphFailure ? [] : [is]));
    const rights = await Promise.all(existing.map((site) => rightsFinding(examined, site)));
    return [
      ...found.flatMap(({ site, is }) => (is instanceof GraphFailure ? [notReached(site, is)] : [])),
      ...rights.flat(),
      ...(await listFindings(examined, existing)),
    ];
  },
};
