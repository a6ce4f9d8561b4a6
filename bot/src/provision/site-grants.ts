import type { Client } from '@microsoft/microsoft-graph-client';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';

export type GrantRole = 'read' | 'write';

/** An application that is to be let in, and where. */
export interface Grant {
  readonly clientId: string;
  readonly displayName: string;
  readonly role: GrantRole;
  readonly sites: readonly SiteKey[];
}

/** What an application has on a site now. */
export interface ExistingGrant {
  readonly clientId: string;
  readonly permissionId: string;
  readonly roles: readonly string[];
}

export interface GrantStep {
  readonly kind: 'grant';
  readonly site: SiteKey;
  readonly clientId: string;
  readonly displayName: string;
  readonly role: GrantRole;
  /** Of the grant that is raised; undefined for a new one. */
  readonly permissionId?: string;
}

export interface GrantPlan {
  readonly steps: readonly GrantStep[];
  /** What is wider than needed. It is never taken away here: something else may rely on it. */
  readonly notes: readonly string[];
}

/** From the narrowest. */
const ranks = ['read', 'write', 'manage', 'owner', 'fullcontrol'];
const rankOf = (roles: readonly string[]): number =>
  Math.max(-1, ...roles.map((role) => ranks.indexOf(role)));

function planOne(site: SiteKey, grant: Grant, existing: readonly ExistingGrant[]): GrantPlan {
  const { clientId, displayName, role } = grant;
  const needed = grant.sites.includes(site) ? ranks.indexOf(role) : -1;
  const roles = existing.flatMap((one) => one.roles);
  const had = rankOf(roles);
  if (had < needed) {
    const permissionId = existing[0]?.permissionId;
    return { steps: [{ kind: 'grant', site, clientId, displayName, role, permissionId }], notes: [] };
  }
  if (had === needed) return { steps: [], notes: [] };
  const held = roles.map((one) => `'${one}'`).join(', ');
  const enough = needed === -1 ? 'it needs nothing there' : `'${role}' is all it needs`;
  const note =
    `${site}: application ${clientId} (${displayName}) has ${held} on this site, and ${enough}. ` +
    'Nothing is taken away here; narrow it yourself unless something else relies on it.';
  return { steps: [], notes: [note] };
}

/** What each application still needs on a site, and what it has too much of. */
export function grantPlans(
  site: SiteKey,
  grants: readonly Grant[],
  existing: readonly ExistingGrant[],
): readonly GrantPlan[] {
  return grants.map((grant) =>
    planOne(
      site,
      grant,
      existing.filter(({ clientId }) => clientId === grant.clientId),
    ),
  );
}

export function sendGrant(client: Client, siteId: string, step: GrantStep): Promise<unknown> {
  const path = `/sites/${siteId}/permissions`;
  const roles = [step.role];
  if (step.permissionId)
    return client.api(`${path}/${step.permissionId}`).patch({ roles }) as Promise<unknown>;
  const application = { id: step.clientId, displayName: step.displayName };
  return client.api(path).post({ roles, grantedToIdentities: [{ application }] }) as Promise<unknown>;
}
