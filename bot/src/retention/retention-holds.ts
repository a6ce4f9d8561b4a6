import type { legalHoldList } from '@councillor-safety/core/retention/retention-lists';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';

export type HoldStore = ListStore<typeof legalHoldList>;

/** Without knowing what is held, nothing may be deleted. */
export class HoldsUnread extends Error {
  override readonly name = 'HoldsUnread';
}

const pageSize = 500;

/** What is held at this moment in SharePoint: references and Entra ids. @throws HoldsUnread */
export async function heldInSharePoint(holds: Pick<HoldStore, 'page'>): Promise<string[]> {
  const subjects: string[] = [];
  try {
    let next: string | undefined;
    do {
      const where = { column: 'state', equals: 'active' } as const;
      const page = await holds.page({ where, select: ['subject'], top: pageSize, next });
      subjects.push(...page.items.map(({ fields }) => fields.subject));
      next = page.next;
    } while (next !== undefined);
  } catch (cause) {
    throw new HoldsUnread('What is held could not be read, so nothing was deleted.', { cause });
  }
  return subjects;
}
