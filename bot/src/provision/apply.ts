import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { Step } from './plan';

export type SiteIds = Readonly<Record<SiteKey, string>>;

type GrantStep = Extract<Step, { kind: 'grant' }>;

function grant(client: Client, siteId: string, { clientId, permissionId }: GrantStep): Promise<unknown> {
  const path = `/sites/${siteId}/permissions`;
  if (permissionId)
    return client.api(`${path}/${permissionId}`).patch({ roles: ['write'] }) as Promise<unknown>;
  const application = { id: clientId, displayName: 'Councillor Safety Hub' };
  return client
    .api(path)
    .post({ roles: ['write'], grantedToIdentities: [{ application }] }) as Promise<unknown>;
}

function send(client: Client, siteId: string, step: Step): Promise<unknown> {
  const listPath = (name: string) => `/sites/${siteId}/lists/${encodeURIComponent(name)}`;
  switch (step.kind) {
    case 'create-list':
      return client.api(`/sites/${siteId}/lists`).post(step.body) as Promise<unknown>;
    case 'add-column':
      return client.api(`${listPath(step.list)}/columns`).post(step.column) as Promise<unknown>;
    case 'change-column':
      return client
        .api(`${listPath(step.list)}/columns/${step.columnId}`)
        .patch(step.change) as Promise<unknown>;
    case 'grant':
      return grant(client, siteId, step);
  }
}

export interface ApplyInput {
  readonly client: Client;
  readonly siteIds: SiteIds;
  readonly steps: readonly Step[];
  /** Told after each step that is done. */
  readonly onDone: (step: Step) => void;
}

/**
 * Does the steps one by one and stops at the first that fails. What is done stays done: the next run plans only the rest, so
 * it is safe to stop at any moment.
 */
export async function applySteps({ client, siteIds, steps, onDone }: ApplyInput): Promise<void> {
  for (const step of steps) {
    const target = step.kind === 'grant' ? `${step.site} site` : step.list;
    const attempt = { action: `do '${step.kind}'`, list: target };
    await attempting(attempt, () => send(client, siteIds[step.site], step));
    onDone(step);
  }
}
