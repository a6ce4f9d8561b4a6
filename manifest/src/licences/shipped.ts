import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure } from '../lock/closure';
import { entryAt, nameAt, readLock } from '../lock/lock-file';

/** What a library comes with: the service's are installed beside it, the others are inside what we build. */
export type ShipsIn = 'service' | 'tab' | 'web parts';

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX, as its author says; empty when nobody says. */
  readonly licence: string;
  readonly integrity?: string;
  readonly shipsIn: readonly ShipsIn[];
  /** Others of this list, as `name@version`. */
  readonly needs: readonly string[];
}

/** SharePoint brings these itself, so our package holds none of them; a test compares this with what was built. */
export const fromSharePoint = [
  ...['react', 'react-dom'],
  ...['core-library', 'component-base', 'page-context', 'property-pane', 'webpart-base'].map(
    (name) => `@microsoft/sp-${name}`,
  ),
];

const parts: readonly {
  readonly in: ShipsIn;
  readonly roots: readonly string[];
  readonly without?: string[];
}[] = [
  { in: 'service', roots: ['bot', 'core'] },
  { in: 'tab', roots: ['teams-app'] },
  { in: 'web parts', roots: ['spfx-webparts'], without: fromSharePoint },
];

export const idOf = ({ name, version }: Pick<Shipped, 'name' | 'version'>): string => `${name}@${version}`;

/** Some packages say it in another form than npm keeps. */
function licenceAt(root: string, place: string): string {
  const file = join(root, place, 'package.json');
  if (!existsSync(file)) return '';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses ?? []).map(({ type = '' }) => type).join(' OR ');
}

/** Every library that a council gets from us, by name; types alone, which no machine runs, are left out. */
export function shipped(root: string): Shipped[] {
  const { packages } = readLock(root);
  const found = new Map<string, Shipped>();
  const read = (place: string) => {
    const { name = nameAt(place), version = '', license } = entryAt(packages, place);
    return { name, version, licence: license ?? licenceAt(root, place) };
  };
  const isLibrary = (place: string): boolean =>
    place.includes('node_modules/') && !nameAt(place).startsWith('@types/');
  for (const { in: part, roots, without } of parts) {
    for (const { place, needs } of closure(packages, { roots, without }).filter((each) =>
      isLibrary(each.place),
    )) {
      const library = read(place);
      const known = found.get(idOf(library));
      found.set(idOf(library), {
        ...library,
        integrity: entryAt(packages, place).integrity,
        shipsIn: [...new Set([...(known?.shipsIn ?? []), part])],
        needs: [
          ...new Set([...(known?.needs ?? []), ...needs.filter(isLibrary).map((need) => idOf(read(need)))]),
        ].sort(),
      });
    }
  }
  return [...found.values()].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}
