import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Versions = Readonly<Record<string, string>>;

/** One package as a lock file of npm (version 3) keeps it. More is in it than this, and is passed on. */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** `sha512-…` in base64. */
  readonly integrity?: string;
  /** Of a link: the folder it leads to. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly peerDependencies?: Versions;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** By place: `bot`, `node_modules/zod`, `node_modules/a/node_modules/b`. The house itself is at `''`. */
export type LockPackages = Readonly<Record<string, LockEntry>>;

export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly packages: LockPackages;
}

export function readLock(root: string): LockFile {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  if (lock.lockfileVersion !== 3) {
    throw new Error(`package-lock.json has version ${lock.lockfileVersion}; only version 3 can be read`);
  }
  return lock;
}

const folder = 'node_modules/';

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf(folder) + folder.length);

/** @throws when the place is not in the lock file */
export function entryAt(packages: LockPackages, place: string): LockEntry {
  const entry = packages[place];
  if (entry === undefined) throw new Error(`package-lock.json knows no '${place}'`);
  return entry;
}
