import type { Logger } from 'pino';
import { z } from 'zod';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { defineApplier, NotYet, type Applier } from '../acceptance/applier';
import { faultOf } from '../logging/fault';
import type { CalendarRows } from './calendar-rows';
import type { OutlookEvents } from './outlook-events';

export const feature = 'calendars';
export const kinds = { put: 'put-entry', remove: 'remove-entry' } as const;

const nameSchema = { key: z.string(), owner: personIdSchema, version: z.int() } as const;
const instantSchema = z.iso.datetime().pipe(z.coerce.date());
export const removeSchema = z.strictObject(nameSchema);
export const putSchema = z.strictObject({
  ...nameSchema,
  start: instantSchema,
  end: instantSchema,
  subject: z.string(),
});
type Put = z.output<typeof putSchema>;
type Remove = z.output<typeof removeSchema>;

export interface CalendarFilingDeps {
  /** Absent where the council has not switched it on: what was accepted before that is let go. */
  readonly events?: OutlookEvents;
  readonly rows: CalendarRows;
  readonly log: Logger;
}

type Filing = CalendarFilingDeps & { readonly events: OutlookEvents };

const nobodyAllowsIt = 401;

/** An entry is a convenience: where a mailbox is missing or not ours to write in, the appointment stands all the same. */
async function orLeaveIt<T>(log: Logger, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    const passing = error.worthRetrying || error.kind === 'conflict' || error.status === nobodyAllowsIt;
    if (passing) throw new NotYet('Outlook could not be written to', { cause: error });
    log.warn({ fault: faultOf(error) }, 'a calendar entry could not be written, and is left');
    return undefined;
  }
}

async function put({ events, rows, log }: Filing, entry: Put, commandKey: string): Promise<void> {
  const { owner, version } = entry;
  const there = await rows.find(entry);
  if (there && there.version > version) return;
  const known = there?.eventId;
  const write = async (): Promise<string> => {
    if (known === undefined) return events.create(owner, entry, commandKey);
    await events.update(owner, known, entry);
    return known;
  };
  const eventId = (await orLeaveIt(log, write)) ?? known;
  await rows.keep(entry, { version, ...(eventId !== undefined && { eventId }) });
}

async function remove({ events, rows, log }: Filing, entry: Remove): Promise<void> {
  const { owner, version } = entry;
  const there = await rows.find(entry);
  if (there && there.version > version) return;
  const known = there?.eventId;
  if (known !== undefined) await orLeaveIt(log, () => events.remove(owner, known));
  await rows.keep(entry, { version });
}

export function calendarAppliers({ events, ...deps }: CalendarFilingDeps): Applier[] {
  const filing = async (work: (given: Filing) => Promise<void>) => {
    if (!events) return { state: 'off' };
    await work({ ...deps, events });
    return { state: 'filed' };
  };
  return [
    defineApplier({
      ...{ feature, kind: kinds.put, payload: putSchema },
      apply: ({ payload, key }) => filing((given) => put(given, payload, key)),
    }),
    defineApplier({
      ...{ feature, kind: kinds.remove, payload: removeSchema },
      apply: ({ payload }) => filing((given) => remove(given, payload)),
    }),
  ];
}
