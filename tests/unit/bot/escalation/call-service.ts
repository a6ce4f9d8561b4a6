import { randomUUID } from 'node:crypto';
import { createAcceptance, type Acceptance } from '@councillor-safety/bot/acceptance/acceptance';
import type { Applier } from '@councillor-safety/bot/acceptance/applier';
import {
  createEscalationEngine,
  type EngineParts,
} from '@councillor-safety/bot/escalation/calls/create-escalation-engine';
import { type EscalationEngine } from '@councillor-safety/bot/escalation/calls/escalation-engine';
import { createEscalationRows } from '@councillor-safety/bot/escalation/calls/escalation-store';
import { createWorld } from '@councillor-safety/bot/escalation/calls/escalation-world';
import { createCourtesy } from '@councillor-safety/bot/jobs/courtesy';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import type { Outbox } from '@councillor-safety/bot/outbox/outbox';
import { createOutboxStore, type OpenMessage } from '@councillor-safety/bot/outbox/outbox-store';
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { TimerKind } from '@councillor-safety/bot/timers/timers';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import { standardEscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import { emptyRota, type Rota, type RotaEntry } from '@councillor-safety/core/on-call/on-call';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { person } from '../../core/incident/incident-factories';
import { openTestDatabase, testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';

export const midnight = Date.parse('2026-11-20T23:40:00.000Z');
export const minutes = 60_000;

const everybody: readonly PersonCard[] = samplePeople.map(({ key }) => {
  const { id, name, roles, offices } = person(key);
  return { id, name, roles: [...roles], offices: [...offices] };
});

const allWinter = (line: 'first' | 'second', key: string): RotaEntry => ({
  ...{ kind: 'shift', id: randomUUID(), line, personId: person(key).id, names: {} },
  ...{ startsAt: '2026-11-01T00:00', endsAt: '2027-01-31T00:00' },
  ...{ createdBy: person(key).id, createdAt: '2026-11-01T00:00:00.000Z' },
});
export const rota: Rota = {
  ...emptyRota,
  entries: [allWinter('first', 'officer'), allWinter('second', 'officer2')],
};

/** Calls over a real database, with a clock that stands until it is moved. */
export interface CallService {
  readonly database: Database;
  readonly parts: EngineParts;
  readonly acceptance: Acceptance;
  readonly engine: EscalationEngine;
  readonly timers: TimerClock;
  readonly clock: { now(): Date };
  /** Moves the clock, and lets fire what is due then. */
  pass(ms: number, kinds: readonly TimerKind[]): Promise<number>;
  /** What waits to be said to somebody, oldest first. */
  said(to: PersonId): Promise<{ readonly message: OpenMessage; readonly say: Say }[]>;
  saidOfKind<K extends Say['say']>(to: PersonId, kind: K): Promise<Extract<Say, { say: K }>[]>;
  /** Files what was accepted about one subject; false when it could not be. */
  file(subject: string, appliers: readonly Applier[]): Promise<boolean | undefined>;
  close(): Promise<void>;
}

interface Options {
  readonly monitoring?: boolean;
  readonly people?: readonly PersonCard[];
  /** Put in the place of the real outbox. */
  readonly outbox?: (real: Outbox) => Outbox;
}

const quiet = { enqueue: () => Promise.resolve() };

export async function callService(folder: string, options: Options = {}): Promise<CallService> {
  const database = await openTestDatabase(folder);
  let now = midnight;
  const clock = { now: () => new Date(now) };
  const stopping = new AbortController();
  const gate = new OutageGate({ now: () => Date.now(), stopping: stopping.signal });
  const { acceptance, worker } = createAcceptance({
    ...{ database, engine: quiet, cipher: testCipher, gate, courtesy: createCourtesy(clock), clock },
    log: silentLog,
  });
  const timers = createTimerClock({ database, clock, log: silentLog, stopping: stopping.signal });
  const store = createOutboxStore({ database, engine: quiet, cipher: testCipher, clock });
  const outbox: Outbox = { put: (messages, within) => store.put(messages, within) };
  const parts: EngineParts = {
    ...{ database, timers, acceptance, clock, monitoring: options.monitoring ?? false },
    rows: createEscalationRows(testCipher),
    outbox: options.outbox?.(outbox) ?? outbox,
    world: createWorld({
      ...{ clock, log: silentLog, calendar: { isBankHoliday: () => false } },
      people: { knownRecently: () => Promise.resolve(options.people ?? everybody) },
      settings: { read: () => Promise.resolve({ settings: standardEscalationSettings }) },
      onCall: { rota: () => Promise.resolve(rota) },
    }),
  };
  const said: CallService['said'] = async (to) => {
    const open = await store.open('urgent', [to]);
    return open.map((message) => ({ message, say: (message.data() as { content: Say }).content }));
  };
  return {
    ...{ database, parts, acceptance, timers, clock, said },
    engine: createEscalationEngine(parts),
    pass: (ms, kinds) => {
      now += ms;
      return timers.look(kinds);
    },
    saidOfKind: async <K extends Say['say']>(to: PersonId, kind: K) =>
      (await said(to)).flatMap(({ say }) => (say.say === kind ? [say as Extract<Say, { say: K }>] : [])),
    file: async (subject, appliers) =>
      (await worker(appliers, stopping.signal).handle([subject])).get(subject),
    close: async () => {
      stopping.abort();
      await database.close();
    },
  };
}

/** The call of one of the sample councillors. */
export const startFor = async (
  { engine }: Pick<CallService, 'engine'>,
  key = 'councillor',
): Promise<Escalation> => {
  const { id, name } = person(key);
  const started = await engine.start({ councillor: { id, name }, wish: { kind: 'on-call' }, excluded: [] });
  return started.escalation;
};

export const idOf = (key: string): PersonId => person(key).id;
export const somebody = (key: string) => ({ id: person(key).id, name: person(key).name });
