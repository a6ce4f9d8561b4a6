import {
  makeEscalationReference,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import { startCall } from '@councillor-safety/core/escalation/escalation-start';
import type { Database, Queryable } from '../../jobs/database';
import { randomBytewise } from '../../incident/incident-filing';
import { inTransaction } from '../../jobs/in-transaction';
import type { Cause, EscalationEngine, StartCall } from './escalation-engine';
import { reportFromCall } from './escalation-report';
import { findSeen, noteSeen, seenIn } from './escalation-seen';
import { changeWithin, saveEffects, type ChangeParts } from './escalation-transaction';
import type { LoadWorld } from './escalation-world';

export interface EngineParts extends ChangeParts {
  readonly database: Database;
  readonly world: LoadWorld;
}

type Started = Awaited<ReturnType<EscalationEngine['start']>>;
type Starting = StartCall & { readonly reference: EscalationReference; readonly cause?: Cause };

const attemptsAtOnce = 3;

const starts = 'start';

/** Undefined when the open call that stood in the way has ended meanwhile. */
async function startOrFind(
  parts: EngineParts,
  within: Queryable,
  { starting, world }: { readonly starting: Starting; readonly world: EscalationWorld },
): Promise<Started | undefined> {
  const { rows } = parts;
  const { reference, councillor, wish, excluded } = starting;
  const change = startCall({ reference, councillor, wish, excluded }, world);
  if (!(await rows.insert(within, change.escalation))) {
    const open = await rows.ownOpen(within, councillor.id);
    return open && { escalation: open, already: true };
  }
  await saveEffects(parts, within, { change });
  return { escalation: change.escalation, already: false };
}

async function startWithin(
  parts: EngineParts,
  within: Queryable,
  start: { readonly starting: Starting; readonly world: EscalationWorld },
): Promise<Started | undefined> {
  const { rows, clock } = parts;
  const { cause } = start.starting;
  const seen = cause && (await findSeen(within, { cause, what: starts }));
  const earlier = seen && (await rows.find(within, seen));
  if (earlier) return { escalation: earlier, already: true };
  const started = await startOrFind(parts, within, start);
  if (started && cause) {
    const { reference } = started.escalation;
    await noteSeen(within, { cause, what: starts, reference, at: clock.now() });
  }
  return started;
}

export function createEscalationEngine(parts: EngineParts): EscalationEngine {
  const { database, rows, world: loadWorld } = parts;
  const randomByte = randomBytewise();
  return {
    async start(call, cause) {
      for (let attempt = 1; attempt <= attemptsAtOnce; attempt += 1) {
        const world = await loadWorld();
        const starting = { ...call, cause, reference: makeEscalationReference(randomByte) };
        const started = await inTransaction(database, (within) =>
          startWithin(parts, within, { starting, world }),
        );
        if (started) return started;
      }
      throw new Error('A call could neither be started nor found');
    },
    async apply(reference, event, cause) {
      const world = await loadWorld();
      return inTransaction(database, (within) =>
        changeWithin(parts, within, { reference, event, cause, world }),
      );
    },
    async makeIncident(reference, by, cause) {
      const world = await loadWorld();
      return inTransaction(database, (within) =>
        reportFromCall(parts, within, { reference, by, cause, world }),
      );
    },
    find: (reference) => rows.find(database, reference),
    callOf: (cause) => seenIn(database, cause),
    ownCall: (person) => rows.ownOpen(database, person),
    async awaitingAftercare(person) {
      const ended = await rows.ownEnded(database, person);
      // A late answer is still one, so silence that the officer has been told of does not close the door.
      const unanswered = (state: 'sent' | 'unanswered') =>
        ended.find(({ aftercare }) => aftercare?.state === state);
      return unanswered('sent') ?? unanswered('unanswered');
    },
    helping: (person) => rows.helping(database, person),
    talkHere: (person, reference) => rows.talkHere(database, person, reference),
  };
}
