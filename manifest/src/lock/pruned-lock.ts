import { closure } from './closure';
import { entryAt, type LockEntry, type LockFile } from './lock-file';

/** What npm says about why a package is there in the whole house; in a part of it other reasons may count. */
const reasons = ['dev', 'devOptional', 'optional', 'peer', 'devDependencies'] as const;

function withoutReasons(entry: LockEntry): LockEntry {
  const left = new Set<string>(reasons);
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !left.has(key)));
}

interface Smaller {
  /** The package.json at the top of the smaller house. */
  readonly house: { readonly name: string; readonly version: string };
  /** Its parts, at the same places as before. */
  readonly parts: readonly string[];
}

/** A lock file that holds what the parts need when they run and nothing else, for `npm ci --omit=dev`. */
export function prunedLock(lock: LockFile, { house, parts }: Smaller): LockFile {
  const kept = new Map<string, LockEntry>();
  for (const { place, links, optional } of closure(lock.packages, { roots: parts })) {
    const entry = withoutReasons(entryAt(lock.packages, place));
    kept.set(place, optional ? { ...entry, optional } : entry);
    for (const link of links) kept.set(link, entryAt(lock.packages, link));
  }
  for (const [place, { link, resolved = '' }] of Object.entries(lock.packages)) {
    if (link && parts.includes(resolved)) kept.set(place, entryAt(lock.packages, place));
  }
  const places = [...kept].sort(([one], [other]) => (one < other ? -1 : 1));
  const { name, version } = house;
  return { ...lock, name, version, packages: { '': house, ...Object.fromEntries(places) } };
}
