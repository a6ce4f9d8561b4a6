import type { ConversationDeps } from '@councillor-safety/bot/escalation/conversation/escalation-conversation-deps';
import { noAttachmentMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { talk } from './conversation-talk';

const idOf = (key: string) => person(key).id;
const picture = (name: string) => ({ url: `https://connector.example/${name}`, contentType: 'image/png' });

type Given = Parameters<ConversationDeps['pictures']['take']>[0];

/** Keeps what is called good, and nothing else. */
function pictureTaker() {
  const taken: Given[] = [];
  const take: ConversationDeps['pictures']['take'] = (given) => {
    taken.push(given);
    if (given.picture.url.endsWith('broken')) return Promise.reject(new Error('evidence is full'));
    return Promise.resolve(
      given.picture.url.endsWith('good') ? { pictureId: `id of ${given.key}` } : 'not-taken',
    );
  };
  return { taken, pictures: { take } };
}

describe('pictures', () => {
  test.each(['nobody has come yet', 'somebody is there'])(
    'go to the evidence and to the call, when %s',
    async (when) => {
      const { taken, pictures } = pictureTaker();
      const talking = talk({ deps: () => ({ pictures }) });
      if (when === 'somebody is there') await talking.together('councillor', 'officer');
      else await talking.press('councillor', 'call');
      const { reference } = await talking.own('councillor');
      const turn = talking.turn('councillor', {
        text: 'This came today.',
        pictures: [picture('good'), picture('also-good')],
      });
      await talking.handle(turn);
      const key = `${idOf('councillor')}:${turn.activityId}`;
      expect(taken).toMatchObject([
        { reference, by: idOf('councillor'), key: `${key}:0` },
        { reference, by: idOf('councillor'), key: `${key}:1` },
      ]);
      expect(talking.calls.applied.map(({ event }) => event)).toMatchObject([
        { type: 'say', key, text: 'This came today.' },
        { type: 'picture', key: `${key}:0`, pictureId: `id of ${key}:0` },
        { type: 'picture', key: `${key}:1`, pictureId: `id of ${key}:1` },
      ]);
    },
  );

  test('what cannot be taken is said once; the others and the text go through', async () => {
    const { pictures } = pictureTaker();
    const talking = talk({ deps: () => ({ pictures }) });
    await talking.together('councillor', 'officer');
    await talking.send('councillor', {
      ...{ text: 'Look.', otherAttachments: 1 },
      pictures: [picture('too-big'), picture('broken'), picture('good')],
    });
    expect(talking.calls.events()).toEqual(['say', 'picture']);
    expect(talking.heard('councillor')).toEqual([noAttachmentMessage()]);
  });

  test('of a helper go to the call that they help in', async () => {
    const { taken, pictures } = pictureTaker();
    const talking = talk({ deps: () => ({ pictures }) });
    const { reference } = await talking.together('councillor', 'officer');
    await talking.send('officer', { pictures: [picture('good')] });
    expect(taken).toMatchObject([{ reference, by: idOf('officer') }]);
    expect(talking.calls.events()).toEqual(['picture']);
  });
});

describe('changes of what was written', () => {
  test('an edit and a deletion reach the call that the message went into, under its key', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    const turn = talking.turn('councillor', { text: 'At eight.' });
    await talking.handle(turn);
    await talking.handle({ ...turn, kind: 'edited', text: 'At nine.' });
    await talking.handle({ ...turn, kind: 'deleted', text: '' });
    const key = `${idOf('councillor')}:${turn.activityId}`;
    expect(talking.calls.applied).toMatchObject([
      { reference, event: { type: 'say', key } },
      { reference, event: { type: 'edited', key, text: 'At nine.', by: idOf('councillor') } },
      { reference, event: { type: 'deleted', key, by: idOf('councillor') } },
    ]);
  });

  test('of a message to one councillor never reach another', async () => {
    const talking = talk();
    const first = await talking.together('councillor', 'officer');
    const turn = talking.turn('officer', { text: 'I will ring Millbrook.' });
    await talking.handle(turn);
    await talking.together('councillor2', 'officer');
    await talking.handle({ ...turn, kind: 'edited', text: 'I will ring you.' });
    expect(talking.calls.applied).toMatchObject([{ reference: first.reference, event: { type: 'edited' } }]);
  });

  test('of what went into no call concern nobody', async () => {
    const talking = talk();
    const turn = talking.turn('councillor', { text: 'the fence is blue' });
    await talking.handle(turn);
    await talking.together('councillor', 'officer');
    await talking.handle({ ...turn, kind: 'edited', text: 'the fence is red' });
    await talking.handle({ ...turn, kind: 'deleted' });
    expect(talking.calls.applied).toEqual([]);
    expect(talking.heard('councillor')).toEqual([]);
  });
});

describe('signs of typing', () => {
  function watched(state: 'open' | 'blocked' = 'open') {
    const shown: string[] = [];
    const address = (id: string) => ({
      conversationId: `chat of ${id}`,
      serviceUrl: 'https://connector.example/',
    });
    const talking = talk({
      deps: () => ({
        chats: { find: (id) => Promise.resolve({ address: address(id), state }) },
        channel: {
          typing: ({ conversationId }) => {
            shown.push(conversationId);
            return Promise.resolve();
          },
        },
      }),
    });
    return { talking, shown };
  }

  test('reach the other side, at most every three seconds', async () => {
    const { talking, shown } = watched();
    await talking.together('councillor', 'officer');
    await talking.write('councillor', 'Hello.');
    for (const pause of [2_000, 2_000, 2_000]) {
      await talking.send('councillor', { kind: 'typing' });
      await talking.send('officer', { kind: 'typing' });
      talking.wait(pause);
    }
    expect(shown).toEqual([
      ...[`chat of ${idOf('officer')}`, `chat of ${idOf('councillor')}`],
      ...[`chat of ${idOf('officer')}`, `chat of ${idOf('councillor')}`],
    ]);
  });

  test('reach nobody while nobody is there, in a pause, or behind a block', async () => {
    const { talking, shown } = watched();
    await talking.press('councillor', 'call');
    await talking.write('councillor', 'The street is dark.');
    await talking.send('councillor', { kind: 'typing' });
    const paused = watched();
    await paused.talking.together('councillor', 'officer');
    await paused.talking.press('councillor', 'caller-pause');
    await paused.talking.send('councillor', { kind: 'typing' });
    const blocked = watched('blocked');
    await blocked.talking.together('councillor', 'officer');
    await blocked.talking.send('officer', { kind: 'typing' });
    expect([...shown, ...paused.shown, ...blocked.shown]).toEqual([]);
  });

  test('that get lost are not missed', async () => {
    const talking = talk({
      deps: () => ({
        chats: only<ConversationDeps['chats']>({ find: () => Promise.reject(new Error('down')) }),
      }),
    });
    await talking.together('councillor', 'officer');
    await expect(talking.send('officer', { kind: 'typing' })).resolves.toBeUndefined();
    expect(talking.heard('officer')).toEqual([]);
  });
});
