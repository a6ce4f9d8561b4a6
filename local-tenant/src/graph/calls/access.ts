import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { accessDenied, notFound } from '../../graph-wire/graph-error';
import { grantsOf, type SiteRow } from '../rows/site-rows';
import type { Caller } from './caller';
import type { Tenant } from './graph-call';

const levels = ['none', 'read', 'write', 'manage', 'fullcontrol'] as const;
export type Level = (typeof levels)[number];

const rank = (level: Level): number => levels.indexOf(level);
const highest = (held: readonly Level[]): Level => held.reduce((a, b) => (rank(a) < rank(b) ? b : a), 'none');
const lowest = (a: Level, b: Level): Level => (rank(a) < rank(b) ? a : b);
export const reaches = (held: Level, needed: Level): boolean => rank(held) >= rank(needed);

const levelOfPermission: Readonly<Record<string, Level>> = {
  'Sites.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Sites.Manage.All': 'manage',
  'Sites.FullControl.All': 'fullcontrol',
};

export const levelOfGrantRole: Readonly<Record<string, Level>> = {
  read: 'read',
  write: 'write',
  manage: 'manage',
  owner: 'fullcontrol',
  fullcontrol: 'fullcontrol',
};

/** `Sites.Selected` counts for nothing without a grant on this very site; a wider permission beside it wins. */
function levelOfApplication(tenant: Tenant, { caller, site }: { caller: Caller; site: SiteRow }): Level {
  const wide = [...caller.permissions].map((permission) => levelOfPermission[permission] ?? 'none');
  const granted = caller.permissions.has('Sites.Selected')
    ? grantsOf(tenant.sql, site.id)
        .filter((grant) => grant.appId === caller.appId)
        .flatMap((grant) => grant.roles.map((role) => levelOfGrantRole[role] ?? 'none'))
    : [];
  return highest([...wide, ...granted]);
}

/** Councillors and officers read the hub, officers write it; nobody has a right on the casework site. */
export function levelOfPerson(person: SamplePerson, sitePath: string): Level {
  if (sitePath !== sampleSites.hub.path) return 'none';
  if (person.roles.includes('officer')) return 'write';
  return person.roles.includes('councillor') ? 'read' : 'none';
}

/** An application that acts by itself is held back by nobody's rights. */
const levelOfUser = ({ caller, site }: { caller: Caller; site: SiteRow }): Level =>
  caller.person ? levelOfPerson(caller.person, site.path) : 'fullcontrol';

/** What this token may do on this site: the application's right, and for a person no more than their own. */
export const levelOn = (tenant: Tenant, who: { caller: Caller; site: SiteRow }): Level =>
  lowest(levelOfApplication(tenant, who), levelOfUser(who));

/** 403 where the token does not allow it; 404 where the person may not even know of the site. */
export function requireLevel(tenant: Tenant, who: { caller: Caller; site: SiteRow }, needed: Level): void {
  if (!reaches(levelOfApplication(tenant, who), 'read')) throw accessDenied();
  if (!reaches(levelOfUser(who), 'read')) throw notFound();
  if (!reaches(levelOn(tenant, who), needed)) throw accessDenied();
}

/** Application permissions or scopes, any of which is enough. */
export function requireAny(caller: Caller, permissions: readonly string[]): void {
  if (permissions.some((permission) => caller.permissions.has(permission))) return;
  throw accessDenied();
}
