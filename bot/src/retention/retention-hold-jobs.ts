import { z } from 'zod';
import { endedHold } from '@councillor-safety/core/retention/retention-holds';
import { legalHoldList, type HoldRecord } from '@councillor-safety/core/retention/retention-lists';
import { fileRecord } from '@councillor-safety/core/sharepoint/bring-forward';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import type { Acceptance } from '../acceptance/acceptance';
import { defineApplier, Refused, type Applier } from '../acceptance/applier';
import { feature, type RetentionDeps } from './retention-deps';
import { heldInSharePoint, type HoldStore } from './retention-holds';

export const putKind = 'put-hold';
export const endKind = 'end-hold';

const putPayload = recordSchema(legalHoldList);
const endPayload = z.strictObject({ by: z.string(), at: z.string() });

export const holdAppliers = ({ holds }: Pick<RetentionDeps, 'holds'>): Applier[] => [
  defineApplier({
    feature,
    kind: putKind,
    payload: putPayload,
    async apply({ payload: record }) {
      const shelf = { list: legalHoldList, store: holds };
      await fileRecord(shelf, { record, key: 'holdKey', value: record.holdKey });
      return {};
    },
  }),
  defineApplier({
    feature,
    kind: endKind,
    payload: endPayload,
    async apply({ subject, payload }) {
      const found = await holds.findBy('holdKey', subject);
      if (!found) throw new Refused({ reason: 'gone' });
      const { state, endedAt, endedById, version } = endedHold(found.fields, payload);
      if (version > found.fields.version)
        await holds.update(found.id, { state, endedAt, endedById, version }, { etag: found.etag });
      return {};
    },
  }),
];

type Pending = Pick<Acceptance, 'pendingFor'>;

/** Holds that were put and are not in SharePoint yet. */
export async function holdsOnTheWay(acceptance: Pending): Promise<HoldRecord[]> {
  const commands = await acceptance.pendingFor({ feature, kind: putKind });
  return commands.map(({ payload }) => putPayload.parse(payload));
}

/** What is held at this moment, filed or not; one whose end is on its way still counts. @throws HoldsUnread */
export async function heldSubjects(holds: HoldStore, acceptance: Pending): Promise<string[]> {
  const onTheWay = await holdsOnTheWay(acceptance);
  return [...onTheWay.map(({ subject }) => subject), ...(await heldInSharePoint(holds))];
}

/** Every hold in force, each once. @throws GraphFailure */
export async function activeHolds({
  holds,
  acceptance,
}: Pick<RetentionDeps, 'holds' | 'acceptance'>): Promise<HoldRecord[]> {
  const all = new Map((await holdsOnTheWay(acceptance)).map((record) => [record.holdKey, record]));
  let next: string | undefined;
  do {
    const page = await holds.page({ where: { column: 'state', equals: 'active' }, top: 200, next });
    for (const { fields } of page.items) all.set(fields.holdKey, fields);
    next = page.next;
  } while (next !== undefined);
  const ending = await acceptance.pendingFor({ feature, kind: endKind });
  for (const { subject } of ending) all.delete(subject);
  return [...all.values()].sort((one, other) => one.since.localeCompare(other.since));
}
