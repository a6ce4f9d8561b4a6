import {
  escalationSchema,
  isOpen,
  type Escalation,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import {
  escalationMessageList,
  type EscalationLine,
} from '@councillor-safety/core/escalation/escalation-lists';
import type { PersonId } from '@councillor-safety/core/people/people';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Queryable } from '../../jobs/database';

/** Calls in the service's own database. Every method takes where to ask: the database, or a transaction. */
export type EscalationRows = ReturnType<typeof createEscalationRows>;

type Row = { reference: string; sealed: Uint8Array };

const dayMs = 24 * 60 * 60_000;
/** A card or a message of a call that has just ended still finds it. */
const keptAfterEnd = 3;
const keptForAftercare = 30;

/** Until when an ended call is kept here: SharePoint has the record, so only as long as something may still be done with it. */
function keepUntil({ endedAt, aftercare }: Escalation): string | null {
  if (endedAt === undefined) return null;
  const days = (from: string, count: number): string =>
    new Date(Date.parse(from) + count * dayMs).toISOString();
  const awaited = aftercare && ['booked', 'sent', 'unanswered'].includes(aftercare.state);
  return awaited ? days(aftercare.nextAt ?? endedAt, keptForAftercare) : days(endedAt, keptAfterEnd);
}

const insertSql = `
  insert into hub.escalation (reference, councillor_id, helper_ids, open, version, ended_at, keep_until, sealed)
  values ($1, $2, $3::jsonb, $4, $5, $6, $7, decode($8, 'base64'))
  on conflict (councillor_id) where open do nothing returning reference`;

const updateSql = `
  update hub.escalation set councillor_id = $2, helper_ids = $3::jsonb, open = $4, version = $5, ended_at = $6, keep_until = $7,
    sealed = decode($8, 'base64') where reference = $1`;

const linesSql = `
  insert into hub.escalation_line (reference, line_key, position, sealed)
  select $1, "lineKey", position, decode(sealed, 'base64')
  from jsonb_to_recordset($2::jsonb) as l("lineKey" text, position int, sealed text)
  on conflict do nothing`;

const lineSchema = recordSchema(escalationMessageList);

const contextOf = (reference: string): string => `escalation:${reference}`;
const lineContext = (lineKey: string): string => `escalation-line:${lineKey}`;
export const escalationSealed: readonly SealedColumn[] = [
  {
    ...{ table: 'escalation', key: ['reference'], column: 'sealed' },
    context: (reference = '') => contextOf(reference),
  },
  {
    ...{ table: 'escalation_line', key: ['line_key'], column: 'sealed' },
    context: (lineKey = '') => lineContext(lineKey),
  },
];

export function createEscalationRows(cipher: PayloadCipher) {
  const opened = ({ reference, sealed }: Row): Escalation =>
    escalationSchema.parse(cipher.open(sealed, contextOf(reference)));
  const valuesOf = (call: Escalation): unknown[] => [
    call.reference,
    call.councillor.id,
    JSON.stringify(call.helpers),
    isOpen(call),
    call.version,
    call.endedAt ?? null,
    keepUntil(call),
    cipher.seal(call, contextOf(call.reference)).toString('base64'),
  ];
  const select = async (from: Queryable, where: string, values: readonly unknown[]): Promise<Escalation[]> =>
    (await from.query<Row>(`select c.reference, c.sealed from hub.escalation c ${where}`, values)).map(
      opened,
    );
  const one = async (from: Queryable, where: string, value: string): Promise<Escalation | undefined> =>
    (await select(from, where, [value]))[0];

  return {
    find: (from: Queryable, reference: EscalationReference) => one(from, 'where reference = $1', reference),
    /** Nobody else changes the call until this transaction has ended. */
    findToChange: (within: Queryable, reference: EscalationReference) =>
      one(within, 'where reference = $1 for update', reference),
    ownOpen: (from: Queryable, person: PersonId) => one(from, 'where councillor_id = $1 and open', person),
    /** Ended ones that are still kept, the latest first. */
    ownEnded: (from: Queryable, person: PersonId) =>
      select(from, 'where councillor_id = $1 and not open order by ended_at desc', [person]),
    allOpen: (from: Queryable) => select(from, 'where open', []),
    /** Ended ones in which this person has helped. */
    helpedEnded: (from: Queryable, person: PersonId) =>
      select(from, 'where not open and helper_ids @> $1::jsonb order by ended_at desc', [
        JSON.stringify([person]),
      ]),
    /** From now on, or no longer: who talks with the councillor. What they write goes to the call that they took last. */
    setHelper: async (within: Queryable, { reference, helper }: Escalation): Promise<void> => {
      if (!helper) {
        await within.query('delete from hub.escalation_helper where reference = $1', [reference]);
        return;
      }
      await within.query(
        `insert into hub.escalation_helper (reference, person_id) values ($1, $2) on conflict (reference)
         do update set person_id = excluded.person_id, focus = nextval('hub.escalation_focus')`,
        [reference, helper.personId],
      );
    },
    /** False when this person does not help in it. */
    talkHere: async (from: Queryable, person: PersonId, reference: EscalationReference): Promise<boolean> => {
      const sql = `update hub.escalation_helper set focus = nextval('hub.escalation_focus')
        where reference = $1 and person_id = $2 returning reference`;
      return (await from.query(sql, [reference, person])).length === 1;
    },
    helping: (from: Queryable, person: PersonId) =>
      select(
        from,
        'join hub.escalation_helper h on h.reference = c.reference where h.person_id = $1 order by h.focus desc',
        [person],
      ),
    /** False when this councillor has an open call already. */
    insert: async (within: Queryable, call: Escalation): Promise<boolean> =>
      (await within.query(insertSql, valuesOf(call))).length === 1,
    update: async (within: Queryable, call: Escalation): Promise<void> => {
      await within.query(updateSql, valuesOf(call));
    },
    addLines: async (
      within: Queryable,
      reference: string,
      lines: readonly EscalationLine[],
    ): Promise<void> => {
      const rows = lines.map((line) => ({
        lineKey: line.lineKey,
        position: line.position,
        sealed: cipher.seal(line, lineContext(line.lineKey)).toString('base64'),
      }));
      await within.query(linesSql, [reference, JSON.stringify(rows)]);
    },
    hasLine: async (from: Queryable, lineKey: string): Promise<boolean> =>
      (await from.query('select 1 from hub.escalation_line where line_key = $1', [lineKey])).length > 0,
    lines: async (from: Queryable, reference: string): Promise<EscalationLine[]> => {
      const rows = await from.query<{ line_key: string; sealed: Uint8Array }>(
        'select line_key, sealed from hub.escalation_line where reference = $1 order by position, line_key',
        [reference],
      );
      return rows.map(({ line_key, sealed }) => lineSchema.parse(cipher.open(sealed, lineContext(line_key))));
    },
  };
}
