import { setTimeout as pause } from 'node:timers/promises';
import { londonDay, londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { DryRunAnswer } from '@councillor-safety/core/escalation/escalation-answers';
import { dryRun } from '@councillor-safety/core/escalation/escalation-dry-run';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import { mayHelp } from '@councillor-safety/core/escalation/escalation-people';
import {
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { settingsWarnings } from '@councillor-safety/core/escalation/escalation-settings-warnings';
import { createEscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import type { Rota } from '@councillor-safety/core/on-call/on-call';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { bankHolidays } from '../clock/bank-holidays';
import type { Check, Examined } from '../doctor/check';
import { fine, look, oneOrMore, stop, type Finding } from '../doctor/finding';
import { rotaOnRecord } from '../on-call/on-call-check';

/** What a call for help would go by. */
export interface ChainFacts {
  readonly settings: EscalationSettings;
  /** Officers and champions. */
  readonly people: readonly PersonCard[];
  readonly rota: Rota;
  readonly calendar: WorkingDays;
}

/** Who would be asked at a London wall time (`2026-11-21T23:40`), if nobody answered: "Try it out" of the tab. */
function tryOut({ settings, people, rota, calendar }: ChainFacts, at: string): DryRunAnswer {
  return dryRun({ at, wish: { kind: 'on-call' }, excluded: [] }, (now) => ({
    ...{ now, settings, people },
    onCall: { first: onCallAt(rota, 'first', now), second: onCallAt(rota, 'second', now) },
    inHours: isInHours(settings, now, calendar.isBankHoliday),
  }));
}

function judgeRun({ steps }: DryRunAnswer, when: string): Finding {
  const [first] = steps;
  if ((steps.at(-1)?.people.length ?? 0) === 0)
    return stop('chain.nobody', {
      what: `A call for help ${when} would reach nobody, not even when everybody is asked.`,
      why: 'A councillor in danger would be told that nobody is there.',
      todo: 'Put officers into the group of GROUP_OFFICERS.',
    });
  if (first?.as === 'broadcast')
    return look('chain.everybody-at-once', {
      what: `A call for help ${when} would go to everybody at once: no step of the chain reaches anybody.`,
      why: 'Everybody is disturbed, and nobody feels meant.',
      todo: 'Fill the rota, or change the chain in the tab (Who is asked).',
    });
  const before = steps.filter(({ as }) => as !== 'broadcast').length;
  return fine(
    'chain',
    `A call for help ${when} would be put ${oneOrMore(before, 'time')} to ${oneOrMore(first?.people.length ?? 0, 'person', 'or more people')} before everybody is asked.`,
  );
}

/** A dry run now and at a late hour of today, and what the settings' own screen warns of. */
export function judgeChain(facts: ChainFacts, now: Date): Finding[] {
  const warnings = settingsWarnings(facts.settings, facts.people).length;
  return [
    judgeRun(tryOut(facts, londonWallTime(now)), 'now'),
    judgeRun(tryOut(facts, `${londonDay(now)}T23:40`), 'tonight at 23:40, London time,'),
    ...(warnings === 0
      ? []
      : [
          look('chain.warnings', {
            what: `The screen “Who is asked” shows ${oneOrMore(warnings, 'warning')}.`,
            why: 'A step that reaches nobody is passed over; without numbers of your own, councillors see only 999 and 101.',
            todo: 'An officer opens the tab, Who is asked, and reads them there.',
          }),
        ]),
  ];
}

/** From the record in SharePoint. @throws GraphFailure */
async function settingsOnRecord({ graph, siteId }: Examined): Promise<EscalationSettings> {
  const wait = (seconds: number): Promise<void> => pause(seconds * 1000);
  const store = createEscalationStore({ client: graph, siteId: () => siteId('casework'), wait });
  return (await store.latestSettings())?.settings ?? standardEscalationSettings;
}

export const escalationCheck: Check = {
  name: 'chain',
  about: 'who would be asked to help',
  run: async (examined) => {
    const [settings, everybody, rota] = await Promise.all([
      settingsOnRecord(examined),
      examined.everybody(),
      rotaOnRecord(examined),
    ]);
    const people = everybody.filter(mayHelp);
    return judgeChain({ settings, people, rota, calendar: bankHolidays() }, examined.clock.now());
  },
};
