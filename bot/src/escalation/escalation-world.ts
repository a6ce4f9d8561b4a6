import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import { openState } from '@councillor-safety/core/clock/opening-hours-state';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import {
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { hasRole } from '@councillor-safety/core/people/people';
import { faultOf } from '../logging/fault';
import type { PeopleDirectory } from '../people/people-directory';

export interface WorldParts {
  readonly clock: Clock;
  readonly people: Pick<PeopleDirectory, 'knownRecently'>;
  readonly settings: { read(): Promise<{ readonly settings: EscalationSettings }> };
  readonly whoIsOnCall: (at: Date) => Promise<EscalationWorld['onCall']>;
  readonly calendar: WorkingDays;
  readonly log: Logger;
}

/** The world as it is now, and nothing of it asked for inside a transaction. Never rejects. */
export type LoadWorld = () => Promise<EscalationWorld>;

const nobody: EscalationWorld['onCall'] = { first: undefined, second: undefined };

/** Hours that cannot be read count as closed: the chain for the night asks more people, not fewer. */
export function isInHours(officeHours: string, now: Date, { isBankHoliday }: WorkingDays): boolean {
  const parsed = parseOpeningHours(officeHours);
  return parsed.ok && openState({ hours: parsed.hours, now, isBankHoliday }).open;
}

/** What cannot be found out is left out, and said in the log: a call for help goes on with what is known. */
export const createWorld = (parts: WorldParts): LoadWorld => {
  const { clock, people, settings, whoIsOnCall, calendar, log } = parts;
  const orElse = async <T>(what: string, reading: Promise<T>, fallback: T): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      log.error({ what, fault: faultOf(error) }, 'a call for a person goes on without knowing this');
      return fallback;
    }
  };
  return async () => {
    const now = clock.now();
    const [everybody, saved, onCall] = await Promise.all([
      orElse('people', people.knownRecently(), []),
      orElse('settings', settings.read(), { settings: standardEscalationSettings }),
      orElse('rota', whoIsOnCall(now), nobody),
    ]);
    return {
      now,
      settings: saved.settings,
      people: everybody.filter((person) => hasRole(person, 'officer') || hasRole(person, 'champion')),
      onCall,
      inHours: isInHours(saved.settings.officeHours, now, calendar),
    };
  };
};
