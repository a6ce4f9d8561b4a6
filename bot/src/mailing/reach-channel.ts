import type { BotMessage } from '../bot-framework/channel';
import { isFailure, paced, type PacedParts } from '../reach/paced';
import type { ChannelPlace, MailedTo } from './mailing';

interface Posting {
  readonly place: ChannelPlace;
  readonly said: BotMessage;
  /** The post that is changed. Absent: a new one is made. */
  readonly replaces: MailedTo | undefined;
}

type Posted =
  | ({ readonly state: 'sent' } & MailedTo)
  | { readonly state: 'unreachable'; readonly why: 'no-channel' | 'too-big' };

/** Posts in a channel or changes a post; one that is not there any more needs no change. @throws ChannelFailure `passing` */
export async function reachChannel({ place, said, replaces }: Posting, parts: PacedParts): Promise<Posted> {
  if (!replaces && place.serviceUrl === '') return { state: 'unreachable', why: 'no-channel' };
  try {
    if (replaces) return await change(replaces, said, parts);
    const posted = await paced('bulk', parts, (channel) => channel.post(place, said));
    return { state: 'sent', ...posted, serviceUrl: place.serviceUrl };
  } catch (error) {
    if (!isFailure(error) || error.kind === 'passing') throw error;
    if (replaces && error.kind === 'gone') return { state: 'sent', ...replaces };
    return { state: 'unreachable', why: error.kind === 'too-big' ? 'too-big' : 'no-channel' };
  }
}

async function change(at: MailedTo, said: BotMessage, parts: PacedParts): Promise<Posted> {
  const { activityId, ...address } = at;
  await paced('bulk', parts, (channel) => channel.update(address, activityId, said));
  return { state: 'sent', ...at };
}
