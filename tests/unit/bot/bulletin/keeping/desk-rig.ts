import { randomUUID } from 'node:crypto';
import { createAcceptance } from '@councillor-safety/bot/acceptance/acceptance';
import type { Applied, Applying, BulletinDesk } from '@councillor-safety/bot/bulletin/bulletin-desk';
import {
  createBulletinKeeping,
  type BulletinKeeping,
} from '@councillor-safety/bot/bulletin/keeping/create-keeping';
import type { KeepingDeps } from '@councillor-safety/bot/bulletin/keeping/bulletin-keeping-deps';
import type { Database, Queryable } from '@councillor-safety/bot/jobs/database';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import type { Outbox } from '@councillor-safety/bot/outbox/outbox';
import { createOutboxStore, type OpenMessage } from '@councillor-safety/bot/outbox/outbox-store';
import type { Places, TeamPlace } from '@councillor-safety/bot/places/places';
import { createTimerClock, type TimerClock } from '@councillor-safety/bot/timers/timer-clock';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import type { Bulletin, BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent } from '@councillor-safety/core/bulletin/bulletin-events';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { contentOf, idOf, morning, person } from '../../../core/bulletin/change-story';
import { only } from '../../support/only';
import { openTestDatabase, outage, testCipher } from '../../support/platform';
import { silentLog } from '../../support/silent-log';
import { FakeHub } from './fake-hub';
import { FakeMailing } from './fake-mailing';

export const minutes = 60_000;
export const councillorsGroup = '60000000-0000-4000-8000-000000000001';

const cards: readonly PersonCard[] = samplePeople.map(({ key }) => {
  const { id, name, roles, offices } = person(key);
  return { id, name, roles: [...roles], offices: [...offices] };
});
export const councillors = samplePeople.filter(({ roles }) => roles.includes('councillor'));

const courtesy = { arrived: () => undefined, stepAside: () => Promise.resolve() };
const quiet = { enqueue: () => Promise.resolve() };

/** What the world around the desk is like; a test changes it. */
export interface Around {
  now: number;
  /** Undefined: Microsoft 365 does not say. */
  groups: Map<string, { id: string; name: string; guest: boolean }[]> | undefined;
  teams: Map<string, TeamPlace>;
  whileWaiting: () => Promise<void>;
  /** Done while Microsoft 365 is asked who is in a group. */
  whileAsked: () => Promise<void>;
  /** Done with what is said before it is kept. */
  beforePut: () => Promise<void>;
}

export interface DeskRig {
  readonly desk: BulletinDesk;
  readonly keeping: BulletinKeeping;
  readonly database: Database;
  readonly mailing: FakeMailing;
  readonly hub: FakeHub;
  readonly timers: TimerClock;
  readonly audited: AuditEntry[];
  readonly around: Around;
  /** Moves the clock, and lets fire what is due then. */
  pass(ms: number): Promise<number>;
  /** What waits to be said to somebody, oldest first. */
  said(key: string): Promise<OpenMessage[]>;
  /** Files what was accepted about a bulletin; false when it could not be. */
  file(id: string): Promise<boolean | undefined>;
  /** Kinds of what waits to be filed, oldest first. */
  toFile(id: string): Promise<string[]>;
  /** Begins a bulletin as an officer. */
  begin(parts?: Partial<BulletinContent>): Promise<Bulletin>;
  does(bulletin: Bulletin, event: BulletinEvent, by?: string, applying?: Applying): Promise<Applied>;
  /** The same, and must succeed. */
  done(bulletin: Bulletin, event: BulletinEvent, by?: string): Promise<Bulletin>;
  /** On its way to everybody. */
  sending(parts?: Partial<BulletinContent>): Promise<Bulletin>;
  /** Its run has ended. */
  end(runId: string): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

const everyCouncillor = () =>
  new Map([[councillorsGroup, councillors.map(({ id, name }) => ({ id, name, guest: false }))]]);

export async function deskRig(folder: string): Promise<DeskRig> {
  const database = await openTestDatabase(folder);
  const around: Around = {
    now: morning.getTime(),
    groups: everyCouncillor(),
    teams: new Map(),
    whileWaiting: () => Promise.resolve(),
    whileAsked: () => Promise.resolve(),
    beforePut: () => Promise.resolve(),
  };
  const clock = { now: () => new Date(around.now) };
  const stopping = new AbortController();
  const gate = new OutageGate({ now: () => around.now, stopping: stopping.signal });
  const {
    acceptance,
    store: accepted,
    worker,
  } = createAcceptance({
    ...{ database, engine: quiet, cipher: testCipher, gate, courtesy, clock },
    log: silentLog,
  });
  const timers = createTimerClock({ database, clock, log: silentLog, stopping: stopping.signal });
  const messages = createOutboxStore({ database, engine: quiet, cipher: testCipher, clock });
  const outbox: Outbox = {
    put: async (put, within) => {
      await around.beforePut();
      await messages.put(put, within);
    },
  };
  const mailing = new FakeMailing(clock);
  const hub = new FakeHub();
  const audited: AuditEntry[] = [];
  const deps: KeepingDeps = {
    ...{ acceptance, database, cipher: testCipher, outbox, timers, mailing, clock, councillorsGroup },
    ...{ log: silentLog, store: hub, picturesAt: 'https://service.example/bulletin-pictures' },
    audit: { record: (entry) => Promise.resolve(void audited.push(entry)) },
    people: {
      knownRecently: () => Promise.resolve(cards),
      withRole: (role) => Promise.resolve(cards.filter(({ roles }) => roles.includes(role))),
    },
    places: only<Places>({
      team: (teamId) => Promise.resolve(around.teams.get(teamId)),
      channels: (teamId) =>
        Promise.resolve(
          around.teams.has(teamId)
            ? ['19:news', '19:old'].map((channelId) => ({ channelId, name: 'News' }))
            : undefined,
        ),
    }),
    wait: () => around.whileWaiting(),
    groups: {
      members: async (id) => {
        await around.whileAsked();
        if (!around.groups) throw outage();
        return around.groups.get(id);
      },
    },
    pictures: {
      get: (id) => Promise.resolve({ owner: 'bulletin', bytes: Buffer.from(id), width: 800, height: 600 }),
    },
  };
  const keeping = createBulletinKeeping(deps);
  const { desk } = keeping;

  const does: DeskRig['does'] = (bulletin, event, by, applying) =>
    desk.apply(bulletin.id, event, { ...(by !== undefined && { by: person(by) }), ...applying });
  const done: DeskRig['done'] = async (bulletin, event, by = 'officer') => {
    const applied = await does(bulletin, event, by);
    if (!applied.ok) throw new Error(`${event.type} was refused: ${applied.problem}`);
    return applied.bulletin;
  };
  const begin: DeskRig['begin'] = (parts) => desk.create(person('officer'), contentOf(parts), randomUUID());
  const inTransaction = async <T>(work: (within: Queryable) => Promise<T>): Promise<T | undefined> =>
    database.transaction(work);

  return {
    ...{ desk, keeping, database, mailing, hub, timers, audited, around, does, done, begin },
    pass: (ms) => {
      around.now += ms;
      return timers.look(keeping.timers);
    },
    said: (key) => messages.open('ordinary', [idOf(key)]),
    file: async (id) => (await worker(keeping.appliers, stopping.signal).handle([id])).get(id),
    toFile: async (id) => (await accepted.pending({ subject: id }, testCipher)).map(({ kind }) => kind),
    async sending(parts) {
      const bulletin = await begin(parts);
      await done(bulletin, { type: 'ask', of: 'champion', confirmWarnings: true });
      return done(bulletin, { type: 'approve', contentVersion: bulletin.contentVersion }, 'champion');
    },
    async end(runId) {
      const { run, kind } = mailing.runOf(runId);
      const found = keeping.mailings.find((one) => one.kind === kind);
      mailing.finish(runId);
      await found?.ended?.(run, inTransaction);
    },
    async clear() {
      await database.script(
        'delete from hub.bulletin; delete from hub.timer; delete from hub.accepted; delete from hub.outbox; delete from hub.working_copy;',
      );
      mailing.clear();
      hub.clear();
      audited.splice(0);
      around.now = morning.getTime();
      around.groups = everyCouncillor();
      around.beforePut = () => Promise.resolve();
      around.whileWaiting = () => Promise.resolve();
      around.whileAsked = () => Promise.resolve();
      around.teams.clear();
    },
    async close() {
      stopping.abort();
      await database.close();
    },
  };
}
