import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import { emergencyMessage, thanksMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import type { ConversationDeps } from '@councillor-safety/bot/escalation/conversation/escalation-conversation-deps';
import { only } from '../support/only';
import { minutes, talk, type Talk } from './conversation-talk';

const emergencies = (talking: Talk, key = 'councillor'): number =>
  talking.heard(key).filter((message) => JSON.stringify(message) === JSON.stringify(emergencyMessage()))
    .length;

const never = (): Promise<never> => new Promise(() => undefined);

/** Everything that the bot stands on is there and never answers. */
const hanging = (): Partial<ConversationDeps> => ({
  engine: only<ConversationDeps['engine']>({ ownCall: never, helping: never, callOf: never }),
  world: never,
  people: { personFor: never },
  settings: { read: never },
  chats: { find: never },
});

const failing = (): Partial<ConversationDeps> => {
  const fails = () => Promise.reject(new Error('down'));
  return {
    engine: only<ConversationDeps['engine']>({ ownCall: fails, helping: fails }),
    people: { personFor: fails },
    settings: { read: fails },
  };
};

describe('what to do in danger comes first', () => {
  test.each([
    ['hangs', hanging],
    ['fails', failing],
  ])('before anything is waited for, when everything else %s', (_what, deps) => {
    const talking = talk({ deps });
    void Promise.resolve(talking.write('councillor', 'hello')).catch(() => undefined);
    // Nothing has been awaited: it went out in the same breath in which the message came in.
    expect(emergencies(talking)).toBe(1);
  });

  test('and before a long letter is even read', () => {
    const talking = talk({ deps: hanging });
    let readBefore = true;
    const turn = talking.turn('councillor', {});
    void talking.handle({
      ...turn,
      get text() {
        readBefore = talking.heard('councillor').length === 0;
        return 'There is somebody. '.repeat(5_000);
      },
    });
    expect(readBefore).toBe(false);
  });

  test('once for what is first after half an hour of silence', async () => {
    const talking = talk();
    await talking.write('councillor', 'thank you');
    await talking.write('councillor', 'thank you');
    expect(emergencies(talking)).toBe(1);
    talking.wait(29 * minutes);
    await talking.write('councillor', 'thank you');
    expect(emergencies(talking)).toBe(0);
    talking.wait(30 * minutes);
    await talking.write('councillor', 'thank you');
    expect(emergencies(talking)).toBe(1);
  });

  test.each(['I am not safe', 'I need someone now', 'phone numbers', 'somebody is outside my house'])(
    'whenever somebody writes: %s',
    async (text) => {
      const talking = talk();
      await talking.write('councillor', 'thank you');
      talking.heard('councillor');
      await talking.write('councillor', text);
      expect(emergencies(talking)).toBe(1);
    },
  );

  test('at words of danger that the council added, as last known when the settings are away', async () => {
    let away = false;
    const talking = talk({
      settings: { dangerWords: ['badger'] },
      deps: ({ settings }) => ({
        settings: { read: () => (away ? Promise.reject(new Error('down')) : settings.read()) },
      }),
    });
    await talking.write('councillor', 'thank you');
    away = true;
    talking.wait(5 * minutes);
    talking.heard('councillor');
    await talking.write('councillor', 'thank you');
    expect(emergencies(talking)).toBe(0);
    await talking.write('councillor', 'there is a badger in the garden');
    expect(emergencies(talking)).toBe(1);
  });

  test('once for the same message brought twice', async () => {
    const talking = talk();
    const turn = talking.turn('councillor', { text: 'he has a knife' });
    await talking.handle(turn);
    await talking.handle(turn);
    expect(emergencies(talking)).toBe(1);
  });

  test('again for a message brought again, when it could not be shown the first time', async () => {
    const talking = talk();
    const turn = talking.turn('councillor', { text: 'he has a knife' });
    await talking.handle({ ...turn, reply: () => Promise.reject(new Error('429')) }).catch(() => undefined);
    await talking.handle(turn);
    expect(emergencies(talking)).toBe(1);
  });

  test('again after a moment, when the chat was too busy to take it', async () => {
    jest.useFakeTimers();
    try {
      const talking = talk();
      const turn = talking.turn('councillor', { text: 'he has a knife' });
      let refusals = 2;
      const busy = new ChannelFailure('passing', {
        status: 429,
        code: 'TooManyRequests',
        retryAfterSeconds: 1,
      });
      const reply: typeof turn.reply = (message) =>
        message.summary === emergencyMessage().summary && refusals-- > 0
          ? Promise.reject(busy)
          : turn.reply(message);
      const handling = talking.handle({ ...turn, reply });
      await jest.advanceTimersByTimeAsync(10_000);
      await handling;
      expect(emergencies(talking)).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  test('and the rest goes on when the chat is slow to take it', async () => {
    jest.useFakeTimers();
    try {
      const talking = talk();
      const turn = talking.turn('councillor', { text: 'thank you' });
      let isFirst = true;
      const reply: typeof turn.reply = (message) => {
        const answering = isFirst ? never() : turn.reply(message);
        isFirst = false;
        return answering;
      };
      const handling = talking.handle({ ...turn, reply });
      await jest.advanceTimersByTimeAsync(5_000);
      await handling;
      expect(talking.heard('councillor')).toEqual([thanksMessage()]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('not each time to somebody in the middle of a conversation who writes harmless things', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    await talking.write('councillor', 'The kettle is on.');
    talking.heard('councillor');
    await talking.write('councillor', 'Could you help me with the form tomorrow?');
    await talking.write('councillor', 'My phone numbers are in the book.');
    expect(emergencies(talking)).toBe(0);
    await talking.write('councillor', 'He has a knife');
    expect(emergencies(talking)).toBe(1);
  });

  test('not at every word of danger to whoever helps, who writes of it all the time', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    await talking.write('officer', 'How are you?');
    expect(emergencies(talking, 'officer')).toBe(0);
    await talking.write('officer', 'Is he still outside your house?');
    await talking.write('officer', 'Has he a knife?');
    expect(emergencies(talking, 'officer')).toBe(1);
  });

  test('not for edits, deletions and signs of typing', async () => {
    const talking = talk();
    for (const kind of ['edited', 'deleted', 'typing'] as const)
      await talking.send('councillor', { kind, text: 'he has a knife' });
    expect(talking.heard('councillor')).toEqual([]);
    await talking.write('councillor', 'thank you');
    expect(emergencies(talking)).toBe(1);
  });
});
