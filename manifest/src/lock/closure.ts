import { entryAt, type LockEntry, type LockPackages } from './lock-file';

export interface Reached {
  /** Where it lies, as the lock file says. */
  readonly place: string;
  /** Links that lead here: what npm makes for a part of the house. */
  readonly links: readonly string[];
  /** Only wanted where its machine can use it; npm leaves it out elsewhere. */
  readonly optional: boolean;
  /** Places of what it needs itself. */
  readonly needs: readonly string[];
}

interface From {
  /** Places to begin with. */
  readonly roots: readonly string[];
  /** Names that somebody else brings along; nothing is looked for behind them. */
  readonly without?: readonly string[];
}

/** `bot` → `bot/node_modules`, `node_modules`; `node_modules/a` → its own, then the one it lies in. */
function* folders(place: string): Generator<string> {
  const steps = place.split('/');
  for (let length = steps.length; length > 0; length -= 1) {
    if (steps[length - 1] !== 'node_modules') yield `${steps.slice(0, length).join('/')}/node_modules`;
  }
  yield 'node_modules';
}

/** What Node finds when a package asks for a name: the nearest one. */
function find(packages: LockPackages, from: string, name: string): string | undefined {
  for (const folder of folders(from)) {
    if (packages[`${folder}/${name}`]) return `${folder}/${name}`;
  }
  return undefined;
}

interface Need {
  readonly name: string;
  readonly optional: boolean;
}

/** As npm has it: peers come along, unless they say that they need not. */
function needsOf({ dependencies = {}, peerDependencies = {}, ...entry }: LockEntry): Need[] {
  const { optionalDependencies = {}, peerDependenciesMeta = {} } = entry;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  const firm = [...Object.keys(dependencies), ...peers].filter((name) => !(name in optionalDependencies));
  return [
    ...firm.map((name) => ({ name, optional: false })),
    ...Object.keys(optionalDependencies).map((name) => ({ name, optional: true })),
  ];
}

interface Step extends Need {
  readonly target: string;
  readonly link?: string;
}

function stepsFrom(packages: LockPackages, place: string, without: ReadonlySet<string>): Step[] {
  return needsOf(entryAt(packages, place)).flatMap((need) => {
    if (without.has(need.name)) return [];
    const found = find(packages, place, need.name);
    if (found === undefined) {
      if (need.optional) return [];
      throw new Error(`package-lock.json has no '${need.name}', which '${place}' needs`);
    }
    const { link, resolved } = entryAt(packages, found);
    return [link && resolved ? { ...need, target: resolved, link: found } : { ...need, target: found }];
  });
}

/** Everything that the roots need when they run, the roots included, by place. */
export function closure(packages: LockPackages, { roots, without = [] }: From): Reached[] {
  const left = new Set(without);
  const seen = new Map<string, { links: Set<string>; optional: boolean; needs: string[] }>();
  const visit = (place: string, optional: boolean): void => {
    const known = seen.get(place);
    if (known && (optional || !known.optional)) return;
    const steps = stepsFrom(packages, place, left);
    seen.set(place, { links: known?.links ?? new Set(), optional, needs: steps.map(({ target }) => target) });
    for (const step of steps) {
      visit(step.target, optional || step.optional);
      if (step.link) seen.get(step.target)?.links.add(step.link);
    }
  };
  for (const root of roots) visit(root, false);
  return [...seen].map(([place, { links, ...rest }]) => ({ place, links: [...links], ...rest }));
}
