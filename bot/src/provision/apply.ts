import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import { schemaVersionKey } from '@councillor-safety/core/sharepoint/product-state';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import type { Step } from './plan';
import { sendGrant } from './site-grants';
import { begun, filled, fillKey, note } from './product-state';
import { fillList, type FillStep } from './starter-fill';

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
  const { client, siteIds } = input;
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
      return fillAndNote(input, step);
    case 'set-version':
      return note(client, siteId, { key: schemaVersionKey, value: step.to });
  }
}

async function fillAndNote(input: ApplyInput, step: FillStep): Promise<void> {
  const { client, clientWithoutRetries, siteIds, wait } = input;
  const noting = async (value: number): Promise<void> => {
    if (step.noted) await note(client, siteIds.casework, { key: fillKey(step.list), value });
  };
  await noting(begun);
  await fillList({ client, clientWithoutRetries, siteId: siteIds[step.site], step, wait });
  await noting(filled);
}

const targetOf = (step: Step): string =>
  step.kind === 'grant' || step.kind === 'set-version' ? `${step.site} site` : step.list;

/**
 * Does the steps one by one and stops at the first that fails. What is done stays done: the next run plans only the rest, so
 * it is safe to stop at any moment.
 */
export async function applySteps(input: ApplyInput): Promise<void> {
  for (const step of input.steps) {
    const attempt = { action: `do '${step.kind}'`, list: targetOf(step) };
    await attempting(attempt, () => send(input, step));
    input.onDone(step);
  }
}
