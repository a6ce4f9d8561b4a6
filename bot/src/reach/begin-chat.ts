import type { Logger } from 'pino';
import type { PersonId } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { type ChatAddress, ChannelFailure } from '../bot-framework/channel';
import type { Chats } from '../chats/chats';
import type { AppInstallation } from '../graph/app-installation';
import { faultOf } from '../logging/fault';
import type { PaceLane } from '../pace/pace';
import { isFailure, paced, type PacedParts } from './paced';

export interface ReachParts extends PacedParts {
  readonly chats: Chats;
  readonly log: Logger;
  /** Absent when the council has not said which app of its catalogue this is. */
  readonly installation?: AppInstallation | undefined;
  /** Where chats are begun. */
  readonly serviceUrl: string;
}

/**
 * Begins the chat with somebody, giving them the app first when they do not have it.
 * @throws ChannelFailure `passing` while Teams is still making the chat; never `maybeDone`, since nothing was said
 */
export async function beginChat(person: PersonId, lane: PaceLane, parts: ReachParts): Promise<ChatAddress> {
  const address = (await begin(person, lane, parts)) ?? (await inTime(installAndBegin(person, lane, parts)));
  await parts.chats.opened(person, address);
  return address;
}

/** Undefined when the person does not have the app. */
async function begin(person: PersonId, lane: PaceLane, parts: PacedParts): Promise<ChatAddress | undefined> {
  try {
    return await paced(lane, parts, (channel) => channel.begin(person));
  } catch (error) {
    if (isFailure(error, 'not-installed')) return undefined;
    throw isFailure(error) ? nothingSaid(error) : error;
  }
}

function nothingSaid(failure: ChannelFailure): ChannelFailure {
  const { status, code, retryAfterSeconds } = failure.facts;
  const facts = { status, code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  return new ChannelFailure(failure.kind, facts, { cause: failure });
}

async function installAndBegin(person: PersonId, lane: PaceLane, parts: ReachParts): Promise<ChatAddress> {
  const { installation, serviceUrl, log } = parts;
  if (!installation) throw new ChannelFailure('not-installed', { status: 0, code: 'no-teams-app-id' });
  try {
    await installation.install(person);
    const begun = await begin(person, lane, parts);
    if (begun) return begun;
    const conversationId = await installation.chatOf(person);
    if (conversationId !== undefined) return { conversationId, serviceUrl };
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    const { status, code, retryAfterSeconds } = error;
    const facts = { status, code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    if (error.worthRetrying) throw new ChannelFailure('passing', facts, { cause: error });
    log.error({ fault: faultOf(error) }, 'the app could not be installed for somebody');
    throw new ChannelFailure('not-installed', facts, { cause: error });
  }
  throw new ChannelFailure('passing', { status: 0, code: 'being-installed' });
}

const patienceMs = 10_000;

/** Graph may think for a minute, and others wait for the same worker. What it has done by then is found at the next try. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(patienceMs);
  const tooLong = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new ChannelFailure('passing', { status: 0, code: 'install-slow' }));
    if (limit.aborted) stop();
    else limit.addEventListener('abort', stop);
  });
  return Promise.race([work, tooLong]);
}
