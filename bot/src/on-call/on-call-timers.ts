import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Occurrence, Rota } from '@councillor-safety/core/on-call/on-call';
import { lineOccurrences, occurrences } from '@councillor-safety/core/on-call/on-call-occurrences';
import { onCallLineSchema } from '@councillor-safety/core/on-call/on-call';
import { personIdSchema } from '@councillor-safety/core/people/people';
import type { Outbox } from '../outbox/outbox';
import { Problem } from '../problems/problems';
import type { Timer, TimerKind, Timers } from '../timers/timers';
import { reminderMessage, shiftStart } from './on-call-messages';

const minute = 60_000;
const planEveryMs = 60 * minute;
/** When the rota could not be read. */
const planAgainMs = 5 * minute;
/** A day of reminder at most, and room for the next two looks. */
const aheadMs = 26 * 60 * minute;

const planKind = 'on-call-reminder';
const shiftKind = 'on-call-shift';

/** Looks which reminders are due in the next day. */
export const planTimer = (due: Date): Timer => ({ kind: planKind, subject: 'plan', due });

const subjectOf = ({ line, start, personId }: Occurrence): string =>
  `${line} ${start.toISOString()} ${personId}`;

type Beginning = Pick<Occurrence, 'line' | 'start' | 'personId'>;

function beginningOf(subject: string): Beginning {
  const [line, start = '', personId] = subject.split(' ');
  return {
    line: onCallLineSchema.parse(line),
    start: new Date(start),
    personId: personIdSchema.parse(personId),
  };
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

function reminderTimers(rota: Rota, now: Date): Timer[] {
  const coming = occurrences(rota, { start: now, end: later(now, aheadMs) });
  return coming
    .filter(({ start }) => start > now)
    .map((occurrence) => ({
      kind: shiftKind,
      subject: subjectOf(occurrence),
      due: later(occurrence.start, -rota.settings.reminderMinutes * minute),
    }));
}

/** Whether the same person's time still begins then. */
function stillBegins(rota: Rota, { line, start, personId }: Beginning): boolean {
  const around = { start: later(start, -minute), end: later(start, minute) };
  return lineOccurrences(rota, line, around).some(
    (one) => one.personId === personId && one.start.getTime() === start.getTime(),
  );
}

interface Parts {
  readonly read: () => Promise<Rota>;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly timers: Timers;
}

/** Undefined when there is no copy of the rota yet and SharePoint does not answer. */
const ifThere = (read: () => Promise<Rota>): Promise<Rota | undefined> =>
  read().catch((error: unknown) => {
    if (error instanceof Problem && error.status === 503) return undefined;
    throw error;
  });

export const onCallTimers = ({ read, clock, outbox, timers }: Parts): readonly TimerKind[] => [
  {
    kind: planKind,
    async fired(_timer, fire) {
      const now = clock.now();
      const rota = await ifThere(read);
      const next = planTimer(later(now, rota ? planEveryMs : planAgainMs));
      await fire(async (within) => {
        for (const timer of [...(rota ? reminderTimers(rota, now) : []), next])
          await timers.set(timer, within);
      });
    },
  },
  {
    kind: shiftKind,
    async fired({ subject }, fire) {
      const beginning = beginningOf(subject);
      const { start, personId } = beginning;
      const rota = await read();
      const now = clock.now();
      // Once the shift has begun, a reminder that comes late after a stop would only confuse.
      const wanted = start > now && stillBegins(rota, beginning);
      const message = reminderMessage({ subject, to: personId, begins: shiftStart(start, now) });
      await fire((within) => outbox.put(wanted ? [message] : [], within));
    },
  },
];
