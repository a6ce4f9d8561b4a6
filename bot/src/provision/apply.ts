import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import type { Step } from './plan';
import { sendGrant } from './site-grants';
import { fillList } from './starter-fill';

export type SiteIds = Readonly<Record<SiteKey, string>>;

export interface ApplyInput {
  readonly client: Client;
  /** Never sends a call again by itself; for what must not come twice. */
  readonly clientWithoutRetries: Client;
  readonly siteIds: SiteIds;
  readonly steps: readonly Step[];
  readonly wait: Wait;
  /** Told after each step that is done. */
  readonly onDone: (step: Step) => void;
}

function send(input: ApplyInput, step: Step): Promise<unknown> {
  const { client, clientWithoutRetries, siteIds, wait } = input;
  const siteId = siteIds[step.site];
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
      return sendGrant(client, siteId, step);
    case 'fill-list':
      return fillList({ client, clientWithoutRetries, siteId, step, wait });
  }
}

/**
 * Does the steps one by one and stops at the first that fails. What is done stays done: the next run plans only the rest, so
 * it is safe to stop at any moment.
 */
export async function applySteps(input: ApplyInput): Promise<void> {
  for (const step of input.steps) {
    const target = step.kind === 'grant' ? `${step.site} site` : step.list;
    const attempt = { action: `do '${step.kind}'`, list: target };
    await attempting(attempt, () => send(input, step));
    input.onDone(step);
  }
}
