import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Channel } from '@councillor-safety/bot/bot-framework/channel';
import type { KnownChat } from '@councillor-safety/bot/chats/chats';
import { createChats } from '@councillor-safety/bot/chats/chat-store';
import type { AppInstallation } from '@councillor-safety/bot/graph/app-installation';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { QueueWorker } from '@councillor-safety/bot/jobs/job-engine';
import {
  defineMessage,
  type InTransaction,
  type Lane,
  type LateMessage,
  type OutgoingMessage,
  type SettledMessage,
} from '@councillor-safety/bot/outbox/outbox';
import { createOutbox } from '@councillor-safety/bot/outbox/outbox-platform';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { only } from '../support/only';
import { testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';

export const dataSchema = z.strictObject({ words: z.string() });
export type Data = z.infer<typeof dataSchema>;
type Told<M> = (message: M, act: InTransaction) => Promise<void>;

export const somebody = (): PersonId => personIdSchema.parse(randomUUID());
export const serviceUrl = 'https://channel.test/';
export const chatOf = (person: PersonId) => ({ conversationId: `chat of ${person}`, serviceUrl });

interface Wake {
  readonly queue: string;
  readonly subject: string;
  readonly startAfter?: Date;
}

export interface RigParts {
  /** Seconds after the usual start of these tests. */
  readonly startedAfter?: number;
  readonly channel?: Partial<Channel>;
  readonly installation?: Partial<AppInstallation>;
  readonly settled?: Told<SettledMessage<Data>>;
  readonly late?: Told<LateMessage<Data>>;
  readonly tellInFeed?: (person: PersonId) => Promise<void>;
}

/** The real outbox on a real database, with a clock that the test moves; the engine's part is played by the test. */
export function outboxRig(database: Database, parts: RigParts = {}) {
  const { channel, installation, settled, late, tellInFeed, startedAfter = 0 } = parts;
  let time = Date.parse('2026-11-20T23:40:00Z') + startedAfter * 1000;
  const clock = { now: () => new Date(time) };
  const wakes: Wake[] = [];
  const engine = {
    enqueue: (
      queue: string,
      options: { subjects: readonly string[]; startAfter?: ReadonlyMap<string, Date> },
    ) => {
      wakes.push(
        ...options.subjects.map((subject) => ({
          queue,
          subject,
          startAfter: options.startAfter?.get(subject),
        })),
      );
      return Promise.resolve();
    },
  };
  const outbox = createOutbox({ database, engine, cipher: testCipher, clock });
  const chats = createChats({ database, clock });
  const stopping = new AbortController();
  const plain = { data: dataSchema, render: ({ words }: Data) => ({ text: words, summary: 'A message' }) };
  const kinds = [
    defineMessage({ kind: 'plain', ...plain }),
    defineMessage({ kind: 'followed', ...plain, ...(settled && { settled }), ...(late && { late }) }),
  ];
  const workers = outbox.workers(kinds, {
    channel: only<Channel>(channel ?? {}),
    chats,
    ...(installation && { installation: only<AppInstallation>(installation) }),
    ...(tellInFeed && { tellInFeed }),
    serviceUrl,
    log: silentLog,
    stopping: stopping.signal,
    pace: { take: () => Promise.resolve(), slowed: () => undefined },
  });
  const worker = (lane: Lane): QueueWorker => {
    const found = workers.find(({ queue }) => queue === `say-${lane}`);
    if (!found) throw new Error(`No worker for ${lane}`);
    return found;
  };
  return {
    ...{ outbox, chats, wakes, stopping },
    now: () => time,
    pass: (seconds: number) => void (time += seconds * 1000),
    knows: (person: PersonId, state: KnownChat['state'] = 'open') =>
      chats
        .opened(person, chatOf(person))
        .then(() => (state === 'open' ? undefined : chats.closed(person, state))),
    put: (...messages: OutgoingMessage[]) => database.transaction((within) => outbox.put(messages, within)),
    /** What a job of the engine does. */
    work: (person: PersonId, lane: Lane = 'urgent') => worker(lane).handle([person]),
    worker,
    rowOf: async (key: string) =>
      (
        await database.query<{ state: string; why: string | null; data: unknown; settled: boolean }>(
          'select state, why, data, settled_at is not null as settled from hub.outbox where key = $1',
          [key],
        )
      )[0],
  };
}

let made = 0;
/** A message with a key of its own, whose words are its key. */
export function aMessage(to: PersonId, changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  made += 1;
  const key = `message-${made}`;
  return { key, to, lane: 'urgent', kind: 'plain', data: { words: key }, ...changes };
}
