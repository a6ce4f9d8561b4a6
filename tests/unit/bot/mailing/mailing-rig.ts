import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BotMessage, type Channel, ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import { createChats } from '@councillor-safety/bot/chats/chat-store';
import type { AppInstallation } from '@councillor-safety/bot/graph/app-installation';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type {
  MailingKind,
  MailingMode,
  MailingProgress,
  Recipient,
} from '@councillor-safety/bot/mailing/mailing';
import { createMailing } from '@councillor-safety/bot/mailing/mailing-platform';
import type { Pace } from '@councillor-safety/bot/pace/pace';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { until } from '../../../setup/until';
import { only } from '../support/only';
import { silentLog } from '../support/silent-log';

export const serviceUrl = 'https://channel.test/';
export const chatOf = (id: string) => ({ conversationId: `chat of ${id}`, serviceUrl });
export const somebody = (): PersonId => personIdSchema.parse(randomUUID());

export const toPerson = (person = somebody(), more: Partial<Recipient> = {}): Recipient => ({
  ...{ id: person, name: 'Cllr Sample', to: { person } },
  ...more,
});
export const toPeople = (count: number): Recipient[] =>
  Array.from({ length: count }, (_, index) =>
    toPerson(somebody(), { name: `Cllr Number ${String(index).padStart(5, '0')}` }),
  );
export const toChannel = (more: Partial<Recipient> = {}): Recipient => {
  const channelId = `19:${randomUUID()}`;
  const place = { teamId: 'team', channelId, serviceUrl };
  return { id: channelId, name: 'General', to: { channel: place }, ...more };
};

export const failing = (
  kind: ChannelFailure['kind'],
  facts: Partial<ChannelFailure['facts']> = {},
): ChannelFailure => new ChannelFailure(kind, { status: 403, code: '', ...facts });

export interface RigParts {
  readonly channel?: Partial<Channel>;
  readonly installation?: Partial<AppInstallation>;
  readonly pace?: Partial<Pace>;
  readonly kind?: Partial<MailingKind>;
  readonly soleProcess?: boolean;
}

/** Said to everybody; the text is the recipient's id, so that a channel knows whom it hears of. */
const words = { text: '', summary: 'A bulletin' };

/** The real mailing on a real database, beside a channel of the test's, with a clock that the test can put forward. */
export function mailingRig(database: Database, recipients: readonly Recipient[], parts: RigParts = {}) {
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const chats = createChats({ database, clock });
  const stopping = new AbortController();
  const runId = randomUUID();
  const kind: MailingKind = {
    kind: 'letter',
    recipients: async function* () {
      for (let from = 0; from < recipients.length; from += 100)
        yield await Promise.resolve(recipients.slice(from, from + 100));
    },
    messages: () => Promise.resolve(({ id }): BotMessage => ({ ...words, text: id })),
    ...parts.kind,
  };
  const { mailing, ...loop } = createMailing({
    ...{ database, chats, clock, log: silentLog, serviceUrl, lookEveryMs: 20 },
    channel: only<Channel>(parts.channel ?? {}),
    ...(parts.installation && { installation: only<AppInstallation>(parts.installation) }),
    pace: { take: () => Promise.resolve(), slowed: () => undefined, bulkPerSecond: 50, ...parts.pace },
    stopping: stopping.signal,
    soleProcess: parts.soleProcess ?? true,
  });
  const progress = async (): Promise<MailingProgress> => {
    const found = await mailing.progress(runId);
    if (!found) throw new Error('The run is not known');
    return found;
  };
  const change = (what: 'pause' | 'resume' | 'stop') =>
    database.transaction((within) => mailing.change(runId, what, within));
  return {
    ...{ mailing, runId, chats, clock, progress, change, stopping },
    pass: (seconds: number) => void (ahead += seconds * 1000),
    knows: (people: readonly Recipient[] = recipients) =>
      Promise.all(
        people.flatMap(({ to }) => ('person' in to ? [chats.opened(to.person, chatOf(to.person))] : [])),
      ),
    begin: (mode: MailingMode = 'at-most-once') =>
      database.transaction((within) =>
        mailing.begin({ runId, kind: kind.kind, subject: 'B-1', mode }, within),
      ),
    start: () => loop.start([kind]),
    stop: async () => {
      stopping.abort();
      await loop.stopped();
    },
    again: (ids: readonly string[]) => database.transaction((within) => mailing.again(runId, ids, within)),
    hasLeft: () => database.transaction((within) => mailing.hasLeft(runId, within)),
    /** Waits for this state of the run. */
    is: (state: MailingProgress['state']) =>
      until(async () => (await progress()).state === state && progress(), { what: `the run is ${state}` }),
    has: (counts: Partial<MailingProgress['counts']>) =>
      until(
        async () => {
          const now = await progress();
          const same = Object.entries(counts).every(
            ([state, count]) => now.counts[state as keyof typeof counts] === count,
          );
          return same && now;
        },
        { what: `the counts are ${JSON.stringify(counts)}` },
      ),
    lines: async () => (await mailing.lines(runId, { top: 1_000 })).map(({ state, why }) => why ?? state),
    line: (id: string) => mailing.line(runId, id),
  };
}

export type MailingRig = ReturnType<typeof mailingRig>;

/** A channel that takes everything, and keeps whom it heard of. */
export function listening() {
  const said: string[] = [];
  return {
    said,
    send: jest.fn<ReturnType<Channel['send']>, Parameters<Channel['send']>>(async (_to, { text = '' }) => {
      await pause(1);
      said.push(text);
      return { activityId: `activity of ${text}` };
    }),
  };
}

/** Lets whoever asks wait until the test opens it. */
export function gateOf<T>(result: T) {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), through: () => opened.then(() => result) };
}
