import type { MailingKind } from './mailing';
import { DatabaseAway } from '../jobs/database-away';
import { faultOf } from '../logging/fault';
import type { RunStore } from './run-store';
import { createCrew, type Crew, type CrewParts } from './send-crew';
import type { Words } from './send-line';

export interface SendRunParts extends Omit<CrewParts, 'store'> {
  readonly store: Pick<RunStore, 'note' | 'claim' | 'nextDue' | 'waits'>;
  readonly lookEveryMs: number;
}

const block = 10;
/** So many are still waiting to speak when the next are taken. More would be uncertain after a crash; fewer would let a turn pass. */
const low = 5;
/** With answers that take a second, about fifty are under way. */
const most = 60;
const askEveryMs = 1_000;

/** Sends until everybody of this run is dealt with or the stretch is over. @throws when the feature or the database fails */
export async function sendRun(kind: MailingKind, parts: SendRunParts): Promise<void> {
  const crew = createCrew(parts);
  try {
    await sendAll(kind, crew, parts);
  } finally {
    await crew.idle();
  }
}

async function sendAll(kind: MailingKind, crew: Crew, parts: SendRunParts): Promise<void> {
  const { run, store, stretch, lookEveryMs } = parts;
  const mayGo = askingWhen(kind, parts);
  let words: Words | undefined;
  while (!stretch.isOver) {
    if (!(await mayGo())) await stretch.rest(askEveryMs);
    else if (crew.waiting > low || crew.underWay > most - block) await stretch.rest(lookEveryMs);
    else {
      words ??= await kind.messages(run);
      const lines = await store.claim(run.runId, block);
      if (!lines) return;
      for (const line of lines) crew.send(line, words);
      if (lines.length === 0 && !(await waitsForMore(crew, parts))) return;
    }
  }
}

/** False when nobody is left. */
async function waitsForMore(crew: Crew, parts: SendRunParts): Promise<boolean> {
  const { run, store, stretch, clock, lookEveryMs } = parts;
  const due = await store.nextDue(run.runId);
  if (!due && crew.underWay === 0) return false;
  const ms = due ? due.getTime() - clock.now().getTime() : lookEveryMs;
  await stretch.rest(Math.max(1, Math.min(ms, lookEveryMs)));
  return true;
}

/** Whether it is time, asked once a second at most. */
function askingWhen(kind: MailingKind, { run, store, clock, log }: SendRunParts): () => Promise<boolean> {
  let askedAt = -Infinity;
  let may = true;
  return async () => {
    const now = clock.now();
    if (!kind.notBefore || now.getTime() - askedAt < askEveryMs) return may;
    askedAt = now.getTime();
    try {
      const until = await kind.notBefore(run, now);
      may = !until || until <= now;
      if (until && !may) await store.waits(run.runId, until);
    } catch (error) {
      may = false;
      if (!(error instanceof DatabaseAway))
        log.error(
          { kind: run.kind, fault: faultOf(error) },
          'whether a run may go on could not be found out',
        );
    }
    return may;
  };
}
