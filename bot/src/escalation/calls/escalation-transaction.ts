import type { Clock } from '@councillor-safety/core/clock/clock';
import {
  isOpen,
  type Escalation,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import type {
  EscalationChange,
  EscalationEvent,
  EscalationResult,
  EscalationWorld,
} from '@councillor-safety/core/escalation/escalation-events';
import { monitoringToldLine } from '@councillor-safety/core/escalation/escalation-monitoring';
import { escalationRecordOf } from '@councillor-safety/core/escalation/escalation-record';
import { changeCall } from '@councillor-safety/core/escalation/escalation-change';
import type { Acceptance } from '../../acceptance/acceptance';
import type { Queryable } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import type { Timers } from '../../timers/timers';
import type { Cause } from './escalation-engine';
import { feature, type FilePayload } from './escalation-jobs';
import { noteSeen, whatOf } from './escalation-seen';
import type { EscalationRows } from './escalation-store';

/** Names of what the feature does at a time; the subject is the call's reference. */
export const callTimer = 'escalation';
export const aftercareTimer = 'escalation-aftercare';
/** Subject: reference, round and since when, with colons. */
export const monitoringTimer = 'escalation-monitoring';

export interface ChangeParts {
  readonly rows: EscalationRows;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly clock: Clock;
  /** Whether there is a monitoring centre to tell. */
  readonly monitoring: boolean;
}

export interface Changing {
  readonly reference: EscalationReference;
  readonly event: EscalationEvent;
  readonly cause?: Cause;
  /** Loaded before the transaction began. */
  readonly world: EscalationWorld;
}

export type Changed = EscalationResult | 'seen' | 'not-found';

interface Saving {
  /** Undefined for a new call. */
  readonly before?: Escalation;
  readonly change: EscalationChange;
  /** The timer whose row has gone in this transaction, if one has. */
  readonly fired?: 'due' | 'aftercare-due';
}

async function moveTimer(
  { timers }: ChangeParts,
  within: Queryable,
  { kind, subject, from, to }: { kind: string; subject: string; from?: string; to?: string },
): Promise<void> {
  if (to !== undefined && to !== from) await timers.set({ kind, subject, due: new Date(to) }, within);
  if (to === undefined && from !== undefined) await timers.clear({ kind, subject }, within);
}

async function moveTimers(
  parts: ChangeParts,
  within: Queryable,
  { before, change, fired }: Saving,
): Promise<void> {
  const { reference, nextAt, aftercare } = change.escalation;
  const from = fired === 'due' ? undefined : before?.nextAt;
  const aftercareFrom = fired === 'aftercare-due' ? undefined : before?.aftercare?.nextAt;
  await moveTimer(parts, within, { kind: callTimer, subject: reference, from, to: nextAt });
  await moveTimer(parts, within, {
    ...{ kind: aftercareTimer, subject: reference },
    ...{ from: aftercareFrom, to: aftercare?.nextAt },
  });
}

/** One command for each change, under a key made of the call and its version: filed once, in order. */
function filing({ escalation, lines }: EscalationChange) {
  const { reference, version, councillor, helpers } = escalation;
  const payload: FilePayload = { record: escalationRecordOf(escalation), lines: [...lines] };
  return {
    key: `${reference}:${version}`,
    actorId: councillor.id,
    feature,
    kind: 'file',
    subject: reference,
    concerns: [...new Set([councillor.id, ...helpers])],
    payload,
  };
}

/** Everything that follows from a change of a call whose row has been written already. */
export async function saveEffects(parts: ChangeParts, within: Queryable, saving: Saving): Promise<void> {
  const { before, change } = saving;
  const { escalation, lines, notices } = change;
  const { reference, place } = escalation;
  if (
    before?.helper?.personId !== escalation.helper?.personId ||
    (before && isOpen(before) !== isOpen(escalation))
  )
    await parts.rows.setHelper(
      within,
      isOpen(escalation) ? escalation : { ...escalation, helper: undefined },
    );
  if (lines.length > 0) await parts.rows.addLines(within, reference, lines);
  await moveTimers(parts, within, saving);
  if (notices.length > 0)
    await parts.outbox.put(
      notices.map(({ key, to, replaces, content }) => ({
        ...{ key, to, lane: 'urgent' as const, kind: feature, data: { reference, content } },
        ...(replaces !== undefined && { replaces }),
      })),
      within,
    );
  await parts.acceptance.acceptWithin([filing(change)], within);
  if (change.tellMonitoring && parts.monitoring) {
    const due = parts.clock.now();
    const subject = [reference, place.round, due.getTime()].join(':');
    await parts.timers.set({ kind: monitoringTimer, subject, due }, within);
  }
}

/** One event, all that follows from it, and the note that its cause has been dealt with: together or not at all. */
export async function changeWithin(
  parts: ChangeParts,
  within: Queryable,
  changing: Changing,
): Promise<Changed> {
  const { reference, event, cause, world } = changing;
  if (cause) {
    const dealt = { cause, what: whatOf(event), reference, at: parts.clock.now() };
    if (!(await noteSeen(within, dealt))) return 'seen';
  }
  const before = await parts.rows.findToChange(within, reference);
  if (!before) return 'not-found';
  const result = changeCall(before, event, world);
  const change = result.ok ? result.change : result.also;
  if (!change) return result;
  await parts.rows.update(within, change.escalation);
  const fired = event.type === 'due' || event.type === 'aftercare-due' ? event.type : undefined;
  await saveEffects(parts, within, { before, change, fired });
  return result;
}

/** Adds to the timeline that the monitoring centre has heard of a round; once. */
export async function noteMonitoringTold(
  parts: ChangeParts,
  within: Queryable,
  { reference, round }: { readonly reference: EscalationReference; readonly round: number },
): Promise<void> {
  const before = await parts.rows.findToChange(within, reference);
  if (!before) return;
  const place = { ...before.place, round };
  const line = monitoringToldLine({ ...before, place, version: before.version + 1 }, parts.clock.now());
  if (await parts.rows.hasLine(within, line.lineKey)) return;
  const escalation = { ...before, version: before.version + 1 };
  await parts.rows.update(within, escalation);
  const change = { escalation, lines: [line], notices: [], tellMonitoring: false };
  await saveEffects(parts, within, { before, change });
}
