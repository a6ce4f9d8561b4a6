import type { Client } from '@microsoft/microsoft-graph-client';
import type { PersonId } from '../people/people';
import { GraphFailure } from '../sharepoint/graph-error';
import { createListStore } from '../sharepoint/list-store';
import type { Page, Stored } from '../sharepoint/stored';
import type { IncidentReference } from './incident';
import { shelfPrefix, type InboxShelf } from './incident-inbox';
import {
  incidentEventList,
  incidentList,
  type IncidentEventRecord,
  type IncidentRecord,
} from './incident-lists';
import { isApplied, type WorkedOutChange } from './incident-transition';

/** What a line of a list needs. The account itself and the keys stay in SharePoint until a report is opened. */
export const rowColumns = [
  'reference',
  'status',
  'outcome',
  'councillorId',
  'councillorName',
  'reporterId',
  'reporterName',
  'assignedToId',
  'assignedToName',
  'kinds',
  'urgent',
  'receivedAt',
  'lookedAtAt',
  'nextStepBy',
  'closedAt',
  'mustNotSee',
  'version',
  'lastToCouncillorAt',
  'lastToOfficersAt',
  'readByCouncillorAt',
  'readByOfficersAt',
] as const satisfies readonly (keyof IncidentRecord)[];
export type IncidentRow = Pick<IncidentRecord, (typeof rowColumns)[number]>;

export type IncidentMark =
  'lastToCouncillorAt' | 'lastToOfficersAt' | 'readByCouncillorAt' | 'readByOfficersAt';

export type ChangeResult = { readonly applied: true; readonly version: number } | { readonly applied: false };

/** Reports and their timelines in SharePoint. Every method throws GraphFailure; none answers "nothing" for "cannot tell". */
export interface IncidentStore {
  /** Files a report once, however often it is called with the same record. */
  file(record: IncidentRecord): Promise<void>;
  byReference(reference: IncidentReference): Promise<IncidentRecord | undefined>;
  /** What happened to somebody, and what they reported for others; newest first. */
  concerning(person: PersonId): Promise<IncidentRow[]>;
  /** One page of the inbox in the order of urgency; one call, whatever the size of the list. */
  shelf(query: {
    readonly shelf: InboxShelf;
    readonly top: number;
    readonly next?: string;
  }): Promise<Page<IncidentRow>>;
  /** Applies a change once, if the case still has `version`; otherwise nothing is written. */
  change(change: WorkedOutChange): Promise<ChangeResult>;
  /** Adds to the timeline once. */
  addEvent(event: IncidentEventRecord): Promise<void>;
  /** The whole timeline, oldest first. */
  events(reference: IncidentReference): Promise<IncidentEventRecord[]>;
  /** Moves a mark forward; never back. */
  mark(reference: IncidentReference, mark: IncidentMark, at: string): Promise<void>;
}

/** A reader's mark or a message can come between reading and writing a case; a person's own change can too, but bumps the version. */
const attemptsAtOnce = 6;
const pageSize = 200;

export function createIncidentStore(options: {
  client: Client;
  siteId: () => Promise<string>;
}): IncidentStore {
  const incidents = createListStore({ ...options, list: incidentList });
  const timeline = createListStore({ ...options, list: incidentEventList });

  const find = (reference: IncidentReference) => incidents.findBy('reference', reference);

  async function filed(reference: IncidentReference): Promise<Stored<IncidentRecord>> {
    const item = await find(reference);
    if (!item) throw new NotFiledYet(reference);
    return item;
  }

  async function rowsBy(column: 'councillorId' | 'reporterId', person: PersonId): Promise<IncidentRow[]> {
    const rows: IncidentRow[] = [];
    let next: string | undefined;
    do {
      const page: Page<IncidentRow> = await incidents.page({
        where: { column, equals: person },
        select: rowColumns,
        top: pageSize,
        next,
      });
      rows.push(...page.items.map(({ fields }) => fields));
      next = page.next;
    } while (next !== undefined);
    return rows;
  }

  /** Runs `write` on a fresh copy until no other write came in between. */
  async function onFreshCopy<T>(
    reference: IncidentReference,
    write: (item: Stored<IncidentRecord>) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await write(await filed(reference));
      } catch (error) {
        const overtaken = error instanceof GraphFailure && error.kind === 'conflict';
        if (!overtaken || attempt === attemptsAtOnce) throw error;
      }
    }
  }

  const addEvent: IncidentStore['addEvent'] = async (event) => {
    await timeline.createOnce(event, { key: 'eventKey' });
  };

  const change: IncidentStore['change'] = async ({ reference, key, version, fields, events }) => {
    const after = await onFreshCopy(reference, async (item) => {
      if (isApplied(item.fields, key)) return item.fields.version;
      if (item.fields.version !== version) return undefined;
      await incidents.update(item.id, fields, { etag: item.etag });
      return version + 1;
    });
    if (after === undefined) return { applied: false };
    for (const event of events) await addEvent(event);
    return { applied: true, version: after };
  };

  return {
    async file(record) {
      await incidents.createOnce(record, { key: 'sentKey' });
    },
    async byReference(reference) {
      return (await find(reference))?.fields;
    },
    async concerning(person) {
      const [own, reported] = await Promise.all([
        rowsBy('councillorId', person),
        rowsBy('reporterId', person),
      ]);
      const rows = new Map([...own, ...reported].map((row) => [row.reference, row]));
      return [...rows.values()].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
    },
    shelf({ shelf, top, next }) {
      return incidents.page({
        where: { column: 'inboxKey', startsWith: shelfPrefix(shelf) },
        orderBy: { column: 'inboxKey' },
        select: rowColumns,
        top,
        next,
      });
    },
    change,
    addEvent,
    async events(reference) {
      const events: IncidentEventRecord[] = [];
      let next: string | undefined;
      do {
        const page: Page<IncidentEventRecord> = await timeline.page({
          where: { column: 'reference', equals: reference },
          top: pageSize,
          next,
        });
        events.push(...page.items.map(({ fields }) => fields));
        next = page.next;
      } while (next !== undefined);
      return events;
    },
    async mark(reference, mark, at) {
      await onFreshCopy(reference, async (item) => {
        if ((item.fields[mark] ?? '') < at)
          await incidents.update(item.id, { [mark]: at }, { etag: item.etag });
      });
    },
  };
}

/** A change arrived before the report itself is in SharePoint: it waits its turn. */
export class NotFiledYet extends Error {
  override readonly name = 'NotFiledYet';
  constructor(readonly reference: IncidentReference) {
    super(`Report ${reference} is not in SharePoint yet`);
  }
}
