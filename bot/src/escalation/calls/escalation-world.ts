import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import { mayHelp } from '@councillor-safety/core/escalation/escalation-people';
import {
  standardEscalationSettings,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { emptyRota, type Rota } from '@councillor-safety/core/on-call/on-call';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { faultOf } from '../../logging/fault';
import type { OnCall } from '../../on-call/on-call';
import type { PeopleDirectory } from '../../people/people-directory';

export interface WorldParts {
  readonly clock: Clock;
  readonly people: Pick<PeopleDirectory, 'knownRecently'>;
  readonly settings: { read(): Promise<{ readonly settings: EscalationSettings }> };
  readonly onCall: Pick<OnCall, 'rota'>;
  readonly calendar: WorkingDays;
  readonly log: Logger;
}

/** The world as it is now, and nothing of it asked for inside a transaction. Never rejects. */
export type LoadWorld = () => Promise<EscalationWorld>;

interface Facts {
  readonly people: readonly PersonCard[];
  readonly settings: EscalationSettings;
  readonly rota: Rota;
}

/** What cannot be found out is left out, and said in the log: a call for help goes on with what is known. */
function loadFacts({ people, settings, onCall, log }: WorldParts): Promise<Facts> {
  const orElse = async <T>(what: string, reading: Promise<T>, fallback: T): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      log.error({ what, fault: faultOf(error) }, 'a call for a person goes on without knowing this');
      return fallback;
    }
  };
  return Promise.all([
    orElse('people', people.knownRecently(), []),
    orElse('settings', settings.read(), { settings: standardEscalationSettings }),
    orElse('rota', onCall.rota(), emptyRota),
  ]).then(([everybody, saved, rota]) => ({
    people: everybody.filter(mayHelp),
    settings: saved.settings,
    rota,
  }));
}

export function createWorld(parts: WorldParts): LoadWorld {
  const { clock, calendar } = parts;
  let underWay: Promise<Facts> | undefined;
  /** Whoever asks while the same is being read waits for that: many timers can come due in one moment. */
  const facts = (): Promise<Facts> => {
    underWay ??= loadFacts(parts).finally(() => (underWay = undefined));
    return underWay;
  };
  return async () => {
    const { people, settings, rota } = await facts();
    const now = clock.now();
    return {
      ...{ now, settings, people },
      onCall: { first: onCallAt(rota, 'first', now), second: onCallAt(rota, 'second', now) },
      inHours: isInHours(settings, now, calendar.isBankHoliday),
    };
  };
}
