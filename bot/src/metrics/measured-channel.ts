import { type Channel, ChannelFailure } from '../bot-framework/channel';
import type { ChannelCall, Meter } from './meter';

/** Counts what became of everything that is said, by its kind of answer and never by its receiver. */
export function measuredChannel(channel: Channel, meter: Meter): Channel {
  const counted = async <T>(operation: ChannelCall['operation'], calling: Promise<T>): Promise<T> => {
    try {
      const answer = await calling;
      meter.channel({ operation, outcome: 'done', status: 200 });
      return answer;
    } catch (error) {
      meter.channel({ operation, ...failed(error) });
      throw error;
    }
  };
  return {
    send: (to, message) => counted('send', channel.send(to, message)),
    typing: (to) => counted('typing', channel.typing(to)),
    update: (to, id, message) => counted('update', channel.update(to, id, message)),
    post: (to, message) => counted('post', channel.post(to, message)),
    channelsOf: (team) => counted('channelsOf', channel.channelsOf(team)),
    begin: (person) => counted('begin', channel.begin(person)),
    picture: (picture, limit) => counted('picture', channel.picture(picture, limit)),
  };
}

const failed = (error: unknown): Pick<ChannelCall, 'outcome' | 'status'> =>
  error instanceof ChannelFailure
    ? { outcome: error.kind, status: error.facts.status }
    : { outcome: 'fault', status: 0 };
