import type { Client } from '@microsoft/microsoft-graph-client';
import type { SiteIds } from './apply';
import type { Plan, Step } from './plan';
import { readPages } from './read-all';

/** Above this SharePoint makes no index by itself, and may refuse to make one that is asked for. */
const manyItems = 20_000;

type IndexStep = Extract<Step, { kind: 'add-column' | 'change-column' }>;

const indexes = (step: Step): step is IndexStep =>
  (step.kind === 'add-column' && step.column.indexed === true) ||
  (step.kind === 'change-column' && step.change.indexed === true);

const placeOf = ({ site, list }: { site: string; list: string }): string => `${site}/${list}`;

async function isLarge(client: Client, itemsPath: string): Promise<boolean> {
  let seen = 0;
  for await (const page of readPages(
    client,
    `${itemsPath}?$select=id&$top=5000`,
    'count the items of a list',
  )) {
    seen += page.length;
    if (seen > manyItems) return true;
  }
  return false;
}

/** The lists among these steps that are to get an index and have more than 20,000 items, as `<site>/<list>`. */
export async function largeLists(
  client: Client,
  siteIds: SiteIds,
  steps: readonly Step[],
): Promise<ReadonlySet<string>> {
  const places = new Map(steps.filter(indexes).map((step) => [placeOf(step), step]));
  const large = await Promise.all(
    [...places].map(async ([place, { site, list }]) => {
      const path = `/sites/${siteIds[site]}/lists/${encodeURIComponent(list)}/items`;
      return (await isLarge(client, path)) ? [place] : [];
    }),
  );
  return new Set(large.flat());
}

/** The column first, which SharePoint always takes; then its index, which it may refuse. */
function inTwo(step: IndexStep): Step[] {
  if (step.kind === 'change-column') return [step];
  const column = { ...step.column, indexed: false, enforceUniqueValues: false };
  const { enforceUniqueValues } = step.column;
  const change = { indexed: true, ...(enforceUniqueValues ? { enforceUniqueValues } : {}) };
  const { site, list } = step;
  return [
    { ...step, column },
    {
      kind: 'change-column',
      site,
      list,
      column: column.name,
      columnId: column.name,
      change,
      why: 'index it',
    },
  ];
}

const warning = ({ site, list }: IndexStep, column: string): string =>
  `${site}: '${list}' has more than 20,000 items, and SharePoint may refuse to index '${column}' there. If it does, this stops with that step ` +
  'and says so; nothing is lost, and what is done stays. Then index the column by hand (List settings, Indexed columns), out of working hours, and run this again. The service must not be brought to this version before that.';

/** The plan with every index on a large list as a step of its own, before all others, so that a refusal comes before anything else is done. */
export function indexLargeListsFirst(plan: Plan, large: ReadonlySet<string>): Plan {
  const risky = (step: Step): step is IndexStep => indexes(step) && large.has(placeOf(step));
  const first = plan.steps.filter(risky);
  return {
    ...plan,
    steps: [...first.flatMap(inTwo), ...plan.steps.filter((step) => !risky(step))],
    notes: [
      ...plan.notes,
      ...first.map((step) => warning(step, step.kind === 'add-column' ? step.column.name : step.column)),
    ],
  };
}
