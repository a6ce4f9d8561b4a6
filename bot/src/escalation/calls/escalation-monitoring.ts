import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import {
  escalationReferenceSchema,
  isOpen,
  type Escalation,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import { faultOf } from '../../logging/fault';
import type { TimerKind } from '../../timers/timers';
import type { EngineParts } from './create-escalation-engine';
import { monitoringTimer, noteMonitoringTold } from './escalation-transaction';

/** Where the council's monitoring centre listens, and what both sides sign with. */
export interface MonitoringCentre {
  readonly url: string;
  readonly secret: string;
}

export interface MonitoringParts extends EngineParts {
  readonly centre: MonitoringCentre;
  readonly log: Logger;
}

export interface Monitoring extends TimerKind {
  /** Resolves when no call to the centre is under way. */
  idle(): Promise<void>;
}

/** Subject of the timer: reference, round, and since when it is being tried. */
interface Telling {
  readonly reference: EscalationReference;
  readonly round: number;
  readonly sinceMs: number;
}

const timeoutMs = 10_000;
/** Longer than one attempt lasts, so that no two are under way at once. */
const shortestGapMs = 15_000;
const longestGapMs = 300_000;

function tellingOf(subject: string): Telling {
  const [reference, round, since] = subject.split(':');
  return {
    reference: escalationReferenceSchema.parse(reference),
    round: Number(round),
    sinceMs: Number(since),
  };
}

/** Each gap about as long as all before it together, with some chance in it: many calls do not come back in one moment. */
export const gapMs = (triedForMs: number, chance: number): number =>
  Math.min(longestGapMs, Math.max(shortestGapMs, triedForMs)) * (0.9 + chance / 5);

/** Hex HMAC-SHA256 of the time and the body, so that neither can be changed and an old one cannot be sent again. */
export function signatureOf(body: string, { secret, at }: { secret: string; at: Date }): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** No name and nothing that was said: whoever gets this calls the council. */
const bodyOf = ({ reference, startedAt, asked }: Escalation, round: number): string =>
  JSON.stringify({
    type: 'call-unanswered',
    reference,
    since: startedAt,
    round,
    officersAsked: new Set(asked.map(({ personId }) => personId)).size,
  });

async function post(parts: MonitoringParts, call: Escalation, round: number): Promise<void> {
  const { centre, clock } = parts;
  const body = bodyOf(call, round);
  const response = await fetch(centre.url, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'Content-Type': 'application/json',
      'X-Signature': signatureOf(body, { secret: centre.secret, at: clock.now() }),
      'Idempotency-Key': `${call.reference}:${round}`,
    },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The monitoring centre answered ${response.status}`);
}

/**
 * Tells the monitoring centre that nobody has come, until it says that it has heard or somebody is there. The next attempt is set
 * before this one begins, and the clock does not wait for it: a centre that is slow to answer delays no call.
 */
export function createMonitoring(parts: MonitoringParts): Monitoring {
  const { database, rows, timers, clock, log } = parts;
  const underWay = new Set<Promise<void>>();

  const tell = async (
    call: Escalation,
    { round, subject }: { round: number; subject: string },
  ): Promise<void> => {
    try {
      await post(parts, call, round);
      await database.transaction(async (within) => {
        await timers.clear({ kind: monitoringTimer, subject }, within);
        await noteMonitoringTold(parts, within, { reference: call.reference, round });
      });
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'the monitoring centre has not been told yet');
    }
  };

  return {
    kind: monitoringTimer,
    fired: async (timer, fire) => {
      const { reference, round, sinceMs } = tellingOf(timer.subject);
      const call = await rows.find(database, reference);
      const unanswered = call && isOpen(call) && !call.helper ? call : undefined;
      const nowMs = clock.now().getTime();
      const due = new Date(nowMs + gapMs(nowMs - sinceMs, Math.random()));
      const go = await fire(async (within) => {
        if (unanswered) await timers.set({ ...timer, due }, within);
        return unanswered;
      });
      if (!go) return;
      const telling = tell(go, { round, subject: timer.subject }).finally(() => underWay.delete(telling));
      underWay.add(telling);
    },
    idle: async () => {
      await Promise.all(underWay);
    },
  };
}
