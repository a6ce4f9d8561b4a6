import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import {
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { hasRole, type PersonId } from '@councillor-safety/core/people/people';
import { faultOf } from '../logging/fault';
import type { PeopleDirectory } from '../people/people-directory';

export interface WorldParts {
  readonly clock: Clock;
  readonly people: Pick<PeopleDirectory, 'knownRecently'>;
  readonly settings: { read(): Promise<{ readonly settings: EscalationSettings }> };
  readonly whoIsOnCall: (line: 'first' | 'second', at: Date) => Promise<PersonId | undefined>;
  readonly calendar: WorkingDays;
  readonly log: Logger;
}

/** The world as it is, now unless told, and nothing of it asked for inside a transaction. Never rejects. */
export type LoadWorld = (at?: Date) => Promise<EscalationWorld>;

const nobody: EscalationWorld['onCall'] = { first: undefined, second: undefined };

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
  const onCallAt = async (at: Date): Promise<EscalationWorld['onCall']> => {
    const [first, second] = await Promise.all([whoIsOnCall('first', at), whoIsOnCall('second', at)]);
    return { first, second };
  };
  return async (now = clock.now()) => {
    const [everybody, saved, onCall] = await Promise.all([
      orElse('people', people.knownRecently(), []),
      orElse('settings', settings.read(), { settings: standardEscalationSettings }),
      orElse('rota', onCallAt(now), nobody),
    ]);
    return {
      now,
      settings: saved.settings,
      people: everybody.filter((person) => hasRole(person, 'officer') || hasRole(person, 'champion')),
      onCall,
      inHours: isInHours(saved.settings, now, calendar.isBankHoliday),
    };
  };
};
