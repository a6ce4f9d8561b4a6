import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { understand } from '@councillor-safety/core/escalation/escalation-intent';
import type { EscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import { faultOf } from '../../logging/fault';

interface Parts {
  readonly settings: { read(): Promise<{ readonly settings: EscalationSettings }> };
  readonly clock: Clock;
  readonly log: Logger;
}

const freshMs = 60_000;

/** The first text that is read with a list of words takes longer than the others: nobody in danger should be it. */
const prepare = (dangerWords: readonly string[]): void => void understand('help', { dangerWords });

/** The council's own words of danger, as they were when they could last be read: nobody ever waits for them. */
export function knownDangerWords({ settings, clock, log }: Parts) {
  let known: readonly string[] = [];
  prepare(known);
  let askedAt = -Infinity;
  let isAsking = false;

  const ask = async (): Promise<void> => {
    isAsking = true;
    try {
      const { dangerWords } = (await settings.read()).settings;
      if (dangerWords.join('\n') === known.join('\n')) return;
      prepare(dangerWords);
      known = dangerWords;
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'the words of danger are those of some time ago');
    } finally {
      isAsking = false;
    }
  };

  return {
    known: (): readonly string[] => known,
    /** Returns at once. */
    refresh(): void {
      const now = clock.now().getTime();
      if (isAsking || now - askedAt < freshMs) return;
      askedAt = now;
      void ask();
    },
  };
}
