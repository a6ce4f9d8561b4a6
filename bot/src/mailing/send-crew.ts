import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import type { Pace } from '../pace/pace';
import type { Outcome, TakenLine } from './line-store';
import type { RunStore } from './run-store';
import { sendLine, type SendLineParts, type Words } from './send-line';
import { type Stretch, Withheld } from './stretch';

export interface CrewParts extends SendLineParts {
  readonly store: Pick<RunStore, 'note'>;
  readonly stretch: Stretch;
  readonly stopping: AbortSignal;
}

/** Lines that are under way at the same time: a slow answer holds up no other. */
export interface Crew {
  readonly underWay: number;
  /** Of these, so many whose turn to speak has not come. */
  readonly waiting: number;
  send(line: TakenLine, words: Words): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createCrew(parts: CrewParts): Crew {
  const { stretch } = parts;
  const underWay = new Set<Promise<void>>();
  let waiting = 0;
  /** For one line, which counts as waiting until it may speak for the first time or turns out to have nothing to say. */
  const turns = () => {
    let waits = true;
    waiting += 1;
    const done = (): void => {
      if (waits) waiting -= 1;
      waits = false;
      stretch.poke();
    };
    const take: Pace['take'] = async (lane) => {
      await parts.pace.take(lane);
      done();
      if (stretch.isOver) throw new Withheld('Nothing may go any more');
    };
    return { done, pace: { take, slowed: () => parts.pace.slowed() } };
  };

  const sendAndNote = async (line: TakenLine, words: Words): Promise<void> => {
    const { done, pace } = turns();
    const outcome = await sendLine(line, words, { ...parts, pace });
    done();
    await note(line, outcome, parts);
  };

  return {
    get underWay() {
      return underWay.size;
    },
    get waiting() {
      return waiting;
    },
    send: (line, words) => {
      const sending = sendAndNote(line, words).finally(() => {
        underWay.delete(sending);
        stretch.poke();
      });
      underWay.add(sending);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const noteAgainMs = 1_000;

/** A service that stops while its database is away leaves the line as one that was under way. */
async function note(line: TakenLine, outcome: Outcome, parts: CrewParts): Promise<void> {
  const { run, store, log, stopping } = parts;
  for (;;) {
    try {
      await store.note({ runId: run.runId, line, outcome });
      return;
    } catch (error) {
      if (!(error instanceof DatabaseAway))
        log.error(
          { kind: run.kind, fault: faultOf(error) },
          'what became of a message could not be noted yet',
        );
      if (stopping.aborted) return;
      await pause(noteAgainMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
