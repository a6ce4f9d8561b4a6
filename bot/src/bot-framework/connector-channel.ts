import type { PersonId } from '@councillor-safety/core/people/people';
import type { Settings } from '../config/settings';
import { type Channel, type ChatAddress, ChannelFailure } from './channel';
import { type ChannelToken, proofFor } from './channel-token';
import { failureOf, jsonOf, noAnswer } from './connector-failure';
import { fetchPicture } from './fetch-picture';
import { wireMessage } from './wire-message';

type ConnectorSettings = Pick<Settings, 'botAppId' | 'tenantId' | 'botServiceUrl'> & ChannelToken;

/** For an answer, from the first byte sent to the last received. */
const patienceMs = 10_000;

interface Call {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly body: object;
}

/**
 * Speaks to the connector by `fetch`. The SDK's own client tries four times whatever it is told, also after a line was cut
 * when the message may have arrived, follows redirects, and sits out a Retry-After without a word: here whoever calls decides.
 */
export function connectorChannel(settings: ConnectorSettings): Channel {
  const call = (what: Call): Promise<string> => answerOf(what, settings);
  const post = (to: ChatAddress, body: object): Promise<string> =>
    call({ method: 'POST', url: activitiesOf(to), body });
  return {
    send: async (to, message) => ({ activityId: idIn(await post(to, wireMessage(message))) }),
    typing: async (to) => void (await post(to, { type: 'typing' })),
    update: async (to, activityId, message) => {
      const url = `${activitiesOf(to)}/${encodeURIComponent(activityId)}`;
      await call({ method: 'PUT', url, body: { ...wireMessage(message), id: activityId } });
    },
    begin: async (person) => {
      const url = `${withSlash(settings.botServiceUrl)}v3/conversations`;
      const conversationId = idIn(await call({ method: 'POST', url, body: chatWith(person, settings) }));
      if (conversationId === '') throw new ChannelFailure('passing', { status: 0, code: 'no-conversation' });
      return { conversationId, serviceUrl: settings.botServiceUrl };
    },
    picture: (picture, limit) => fetchPicture(picture, { settings, limit, patienceMs }),
  };
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

const activitiesOf = ({ serviceUrl, conversationId }: ChatAddress): string =>
  `${withSlash(serviceUrl)}v3/conversations/${encodeURIComponent(conversationId)}/activities`;

const chatWith = (person: PersonId, { botAppId, tenantId }: ConnectorSettings): object => ({
  isGroup: false,
  ...(botAppId !== undefined && { bot: { id: `28:${botAppId}` } }),
  members: [{ id: person }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
});

/** @throws ChannelFailure for anything but a success */
async function answerOf({ method, url, body }: Call, settings: ConnectorSettings): Promise<string> {
  const headers = { 'Content-Type': 'application/json', ...(await proofFor(url, settings)) };
  const answer = await fetched(url, { method, headers, body: JSON.stringify(body) });
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
function idIn(body: string): string {
  const id = jsonOf(body)?.['id'];
  return typeof id === 'string' ? id : '';
}
