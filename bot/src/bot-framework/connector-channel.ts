import { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Settings } from '../config/settings';
import { type BotMessage, type Channel, type ChatAddress, ChannelFailure, type TeamChannel } from './channel';
import { type ChannelToken, proofFor } from './channel-token';
import { failureOf, jsonOf, noAnswer } from './connector-failure';
import { fetchPicture } from './fetch-picture';
import { wireMessage } from './wire-message';

type ConnectorSettings = Pick<Settings, 'botAppId' | 'tenantId' | 'botServiceUrl'> & ChannelToken;

/** For an answer, from the first byte sent to the last received. */
const patienceMs = 10_000;

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: object;
}

/**
 * Speaks to the connector by `fetch`. The SDK's own client tries four times whatever it is told, also after a line was cut
 * when the message may have arrived, follows redirects, and sits out a Retry-After without a word: here whoever calls decides.
 */
export function connectorChannel(settings: ConnectorSettings): Channel {
  const call = (what: Call): Promise<string> => answerOf(what, settings);
  const say = (to: ChatAddress, body: object): Promise<string> =>
    call({ method: 'POST', url: activitiesOf(to), body });
  return {
    send: async (to, message) => ({ activityId: idIn(await say(to, wireMessage(message))) }),
    typing: async (to) => void (await say(to, { type: 'typing' })),
    update: async (to, activityId, message) => {
      const url = `${activitiesOf(to)}/${encodeURIComponent(activityId)}`;
      await call({ method: 'PUT', url, body: { ...wireMessage(message), id: activityId } });
    },
    post: async ({ channelId, serviceUrl }, message) => {
      const url = conversationsAt(serviceUrl);
      const answer = await call({ method: 'POST', url, body: threadIn(channelId, message, settings) });
      return { conversationId: idIn(answer) || channelId, activityId: idIn(answer, 'activityId') };
    },
    channelsOf: async ({ teamId, serviceUrl }) => {
      const url = `${withSlash(serviceUrl)}v3/teams/${encodeURIComponent(teamId)}/conversations`;
      return channelsIn(await call({ method: 'GET', url }));
    },
    begin: async (person) => {
      const url = conversationsAt(settings.botServiceUrl);
      const conversationId = idIn(await call({ method: 'POST', url, body: chatWith(person, settings) }));
      if (conversationId === '') throw new ChannelFailure('passing', { status: 0, code: 'no-conversation' });
      return { conversationId, serviceUrl: settings.botServiceUrl };
    },
    picture: (picture, limit) => fetchPicture(picture, { settings, limit, patienceMs }),
  };
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

const conversationsAt = (serviceUrl: string): string => `${withSlash(serviceUrl)}v3/conversations`;

const activitiesOf = ({ serviceUrl, conversationId }: ChatAddress): string =>
  `${conversationsAt(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`;

const ourselves = ({ botAppId }: ConnectorSettings): object =>
  botAppId === undefined ? {} : { bot: { id: `28:${botAppId}` } };

const chatWith = (person: PersonId, settings: ConnectorSettings): object => ({
  isGroup: false,
  ...ourselves(settings),
  members: [{ id: person }],
  tenantId: settings.tenantId,
  channelData: { tenant: { id: settings.tenantId } },
});

const threadIn = (channelId: string, message: BotMessage, settings: ConnectorSettings): object => ({
  isGroup: true,
  ...ourselves(settings),
  tenantId: settings.tenantId,
  channelData: { channel: { id: channelId }, tenant: { id: settings.tenantId } },
  activity: wireMessage(message),
});

const channelsSchema = z.looseObject({
  conversations: z.array(z.looseObject({ id: z.string().min(1), name: z.string().nullish() })),
});

/** An answer of another shape is no team without channels. @throws ChannelFailure */
function channelsIn(body: string): TeamChannel[] {
  const parsed = channelsSchema.safeParse(jsonOf(body));
  if (!parsed.success) throw new ChannelFailure('passing', { status: 0, code: 'no-channels' });
  return parsed.data.conversations.map(({ id, name }) => ({ channelId: id, ...(name && { name }) }));
}

/** @throws ChannelFailure for anything but a success */
async function answerOf({ method, url, body }: Call, settings: ConnectorSettings): Promise<string> {
  const headers = { 'Content-Type': 'application/json', ...(await proofFor(url, settings)) };
  const answer = await fetched(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw failureOf(answer);
  return answer.body;
}

async function fetched(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    const header = (name: string): string | null => response.headers.get(name);
    return { ok: response.ok, status: response.status, body: await response.text(), header };
  } catch (error) {
    throw noAnswer(error);
  }
}

/** Empty when the answer holds none: the message is out all the same, only it cannot be changed later. */
function idIn(body: string, name: 'id' | 'activityId' = 'id'): string {
  const id = jsonOf(body)?.[name];
  return typeof id === 'string' ? id : '';
}
