import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { onCallLines, linesOf, type OnCallLine, type Rota } from '@councillor-safety/core/on-call/on-call';
import { gaps, lengthOf, type RotaCalendar } from '@councillor-safety/core/on-call/on-call-coverage';
import { onCallList, rotaFromRecords } from '@councillor-safety/core/on-call/on-call-list';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { bankHolidays } from '../clock/bank-holidays';
import type { Check, Examined } from '../doctor/check';
import { fine, look, oneOrMore, stop, type Finding } from '../doctor/finding';
import { allRecords } from './on-call-filing';

const daysAhead = 14;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

const why = 'Whoever calls for help then waits until the steps after it are tried.';
const todo = 'Fill the rota in the tab (Rota): the gaps are shown there in red.';
const lineNames: Readonly<Record<OnCallLine, string>> = { first: 'first on call', second: 'second on call' };

/** For example `Mon 23 Nov, 17:00`. */
const spoken = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

interface Asked {
  readonly now: Date;
  readonly calendar: RotaCalendar;
}

function gapFinding(rota: Rota, line: OnCallLine, { now, calendar }: Asked): Finding[] {
  const within = { start: now, end: new Date(now.getTime() + daysAhead * dayMs) };
  const found = gaps(rota, { line, within, calendar });
  const [first] = found;
  if (!first) return [];
  const hours = Math.ceil(lengthOf(found) / hourMs);
  return [
    look(`rota.gaps-${line}`, {
      what:
        `Nobody is ${lineNames[line]} for ${oneOrMore(hours, 'hour')} of the next ${daysAhead} days, in ${oneOrMore(found.length, 'gap')}; ` +
        `the first is from ${spoken.format(first.start)} to ${spoken.format(first.end)}, London time.`,
      ...{ why, todo },
    }),
  ];
}

/** Whether now is a time that the rota must cover, and nobody at all is on call. */
function nobodyNow(rota: Rota, { now, calendar }: Asked): Finding[] {
  const within = { start: now, end: new Date(now.getTime() + 1) };
  const needed = gaps({ ...rota, entries: [] }, { line: 'first', within, calendar }).length > 0;
  const somebody = onCallLines.some((line) => onCallAt(rota, line, now) !== undefined);
  if (!needed || somebody) return [];
  return [
    stop('rota.nobody-now', {
      what: `Nobody is on call now (${londonWallTime(now).replace('T', ' ')}, London time).`,
      ...{ why, todo },
    }),
  ];
}

/** Who is on call now and in the next two weeks, by the rules by which the rota itself counts its gaps. */
export function judgeRota(rota: Rota, asked: Asked): Finding[] {
  const found = [
    ...nobodyNow(rota, asked),
    ...linesOf(rota.settings).flatMap((line) => gapFinding(rota, line, asked)),
  ];
  return found.length > 0 ? found : [fine('rota', `The rota covers the next ${daysAhead} days.`)];
}

/** The rota as SharePoint has it: what the service starts from when its own copy is lost. @throws GraphFailure */
export async function rotaOnRecord({ graph, siteId }: Pick<Examined, 'graph' | 'siteId'>): Promise<Rota> {
  const list = createListStore({ client: graph, siteId: () => siteId('casework'), list: onCallList });
  return rotaFromRecords(await allRecords(list));
}

export const onCallCheck: Check = {
  name: 'rota',
  about: 'who is on call',
  run: async (examined) =>
    judgeRota(await rotaOnRecord(examined), {
      now: examined.clock.now(),
      calendar: bankHolidays(),
    }),
};
