import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { holdingOffices, holdKinds } from './retention-words';

/** What must not be deleted, whatever its clock says: everything about a report or a call, or everything of a person. */
export const legalHoldList = defineList({
  site: 'casework',
  name: 'LegalHolds',
  description: 'What must not be deleted, and why. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'endedAt',
    months: 84,
    why: 'Why something was kept, or no longer kept, can be asked for as long as the audit is kept. A hold in force never goes.',
  },
  columns: {
    holdKey: { type: 'text', name: 'HoldKey', maxLength: 36, unique: true, required: true },
    kind: { type: 'choice', name: 'HoldKind', choices: holdKinds, indexed: true, required: true },
    /** Reference of the report or the call; Entra id of the person. */
    subject: { type: 'text', name: 'HeldSubject', maxLength: 100, indexed: true, required: true },
    state: { type: 'choice', name: 'HoldState', choices: ['active', 'ended'], indexed: true, required: true },
    since: { type: 'dateTime', name: 'HeldSince', indexed: true, required: true },
    putById: { type: 'text', name: 'PutByEntra', maxLength: 36, indexed: true, required: true },
    putByOffice: { type: 'choice', name: 'PutByOffice', choices: holdingOffices, required: true },
    why: { type: 'note', name: 'Why', required: true },
    endedAt: { type: 'dateTime', name: 'EndedAt', indexed: true },
    endedById: { type: 'text', name: 'EndedByEntra', maxLength: 36 },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type HoldRecord = RecordOf<typeof legalHoldList>;

/** What was deleted by its clock, and when. Never holds what a record said, nor a name or an id of anybody. */
export const deletionList = defineList({
  site: 'casework',
  name: 'Deletions',
  description: 'What was deleted when its time had come, without any of its content. Only ever added to.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'deletedAt',
    months: 120,
    countedTogether: true,
    why: 'It proves that a record was deleted by rule and not by anybody’s wish. It names nobody.',
  },
  columns: {
    /** `<list>:<own key of the record>`, or of the first of those that are counted together. */
    deletionKey: { type: 'text', name: 'DeletionKey', maxLength: 160, unique: true, required: true },
    list: { type: 'text', name: 'FromList', maxLength: 32, indexed: true, required: true },
    /** The record's own reference or key; `-` where records are counted together. */
    recordKey: { type: 'text', name: 'RecordKey', maxLength: 120, required: true },
    /** Such as `72 months after ClosedAt`. */
    rule: { type: 'text', name: 'Rule', maxLength: 120, required: true },
    deletedAt: { type: 'dateTime', name: 'DeletedAt', indexed: true, required: true },
    records: { type: 'number', name: 'HowMany', required: true },
    /** Items and files that went with it. */
    goneWith: { type: 'number', name: 'GoneWith', required: true },
  },
});
export type DeletionRecord = RecordOf<typeof deletionList>;
