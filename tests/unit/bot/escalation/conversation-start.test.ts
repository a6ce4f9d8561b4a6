import {
  bookMessage,
  emergencyMessage,
  goodbyeMessage,
  noAttachmentMessage,
  numbersMessage,
  reportMessage,
  thanksMessage,
} from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { talk, verbsOf, type Talk } from './conversation-talk';

/** What is said to somebody who has been heard a moment ago. */
async function answersTo(text: string, talking: Talk = talk()) {
  await talking.write('councillor', 'thank you');
  talking.heard('councillor');
  await talking.write('councillor', text);
  return talking.heard('councillor');
}

const isStart = (card: object | undefined): boolean => JSON.stringify(card).includes('What do you need?');

describe('words of somebody without a call', () => {
  test('asking for a person in words begins the call, once, and asks nothing', async () => {
    const talking = talk();
    const turn = talking.turn('councillor', { text: 'I need someone now' });
    await talking.handle(turn);
    await talking.handle(turn);
    expect(talking.calls.starts).toEqual([
      {
        councillor: { id: person('councillor').id, name: person('councillor').name },
        wish: { kind: 'on-call' },
        excluded: [],
      },
    ]);
    expect(talking.heard('councillor')).toEqual([emergencyMessage()]);
  });

  test('asking for the safety champion calls the champion', async () => {
    const talking = talk();
    await talking.write('councillor', 'the safety champion please');
    expect(talking.calls.starts).toMatchObject([{ wish: { kind: 'champion' } }]);
  });

  test.each(['who is the safety champion?', 'the champion wrote a good bulletin about the new gate'])(
    'speaking of the champion calls nobody, and shows the button: %s',
    async (text) => {
      const talking = talk();
      await talking.write('councillor', text);
      expect(talking.calls.starts).toEqual([]);
      expect(isStart(talking.heard('councillor')[1]?.card)).toBe(true);
    },
  );

  test('danger alone shows what to do and the button, and calls nobody without their word', async () => {
    const talking = talk();
    const [first, second, ...more] = await answersTo('somebody is outside my house', talking);
    expect(first).toEqual(emergencyMessage());
    expect(verbsOf(second?.card)[0]).toBe('call');
    expect(more).toEqual([]);
    expect(talking.calls.starts).toEqual([]);
  });

  test.each(['stop, he has a knife', 'I am ok now but he is outside my house'])(
    'danger outweighs a command: %s',
    async (text) => {
      const [, second] = await answersTo(text);
      expect(isStart(second?.card)).toBe(true);
    },
  );

  test.each([
    ['I want to report something', reportMessage()],
    ['book a drop-in', bookMessage()],
    ['thanks', thanksMessage()],
    ['I am OK now', goodbyeMessage()],
  ])('%s', async (text, message) => {
    expect(await answersTo(text)).toEqual([message]);
  });

  test.each([
    ['I want to report something', 'report'],
    ['drop-in', 'drop-in'],
    ['appointment', 'drop-in'],
    ['can I make an appointment', 'drop-in'],
  ])('%s leads to the tab where its address is known', async (text, page) => {
    const talking = talk({ deps: () => ({ tabLink: (to) => `https://teams.example/${to}` }) });
    const [message] = await answersTo(text, talking);
    expect(message?.card?.actions).toContainEqual(
      expect.objectContaining({ url: `https://teams.example/${page}` }),
    );
    expect(verbsOf(message?.card)).toEqual(['call']);
    expect(talking.calls.starts).toEqual([]);
  });

  test('phone numbers: what to do in danger, and the council’s own when it has any', async () => {
    expect(await answersTo('phone numbers')).toEqual([emergencyMessage()]);
    const phones = [{ label: 'Monitoring centre', phone: '020 7946 0123' }];
    expect(await answersTo('phone numbers', talk({ settings: { phones } }))).toEqual([
      emergencyMessage(),
      numbersMessage(phones),
    ]);
  });

  test('who is on call is said by role, and by name of those who agreed', async () => {
    const consents = [{ personId: person('officer').id, askByName: false, shownAs: 'name' as const }];
    const [message] = await answersTo('who is on call', talk({ settings: { consents } }));
    expect(JSON.stringify(message)).toContain(person('officer').name);
    expect(JSON.stringify(message)).not.toContain(person('officer2').name);
  });

  test.each(['status', 'stop'])('%s, when nothing is open', async (text) => {
    const [message] = await answersTo(text);
    expect(JSON.stringify(message)).toContain('You have no call open');
  });

  test('the first words after a silence are answered with the card, whatever they are', async () => {
    const talking = talk();
    await talking.write('councillor', 'the fence is blue');
    const [, second] = talking.heard('councillor');
    expect(isStart(second?.card)).toBe(true);
  });

  test('what is not understood is never answered with the same words twice running', async () => {
    const talking = talk();
    const [first] = await answersTo('the fence is blue', talking);
    expect(JSON.stringify(first)).toContain('I did not understand');
    const said: boolean[] = [];
    for (const text of ['it is very blue', 'blue', 'so blue']) {
      await talking.write('councillor', text);
      said.push(isStart(talking.heard('councillor')[0]?.card));
    }
    expect(said).toEqual([true, false, true]);
  });

  test.each(['', '   ', '🙂🙂', '…'])('nothing to read in %j brings the card', async (text) => {
    const [message] = await answersTo(text);
    expect(isStart(message?.card)).toBe(true);
  });

  test('a sticker or a file is said not to be taken, and the text with it is answered', async () => {
    const talking = talk();
    await talking.write('councillor', 'thank you');
    talking.heard('councillor');
    await talking.write('councillor', 'thanks', { otherAttachments: 2 });
    expect(talking.heard('councillor')).toEqual([noAttachmentMessage(), thanksMessage()]);
  });

  test('a picture to nobody: that nobody is asked, and what can be done', async () => {
    const talking = talk();
    await talking.write('councillor', 'thank you');
    talking.heard('councillor');
    const pictures = [{ url: 'https://connector.example/1', contentType: 'image/png' }];
    await talking.send('councillor', { pictures });
    const [message, ...more] = talking.heard('councillor');
    expect(JSON.stringify(message)).toContain('You have no call open');
    expect(verbsOf(message?.card)).toContain('call');
    expect(more).toEqual([]);
  });

  test('a hundred kilobytes are answered like anything else', async () => {
    const [message] = await answersTo('lorem ipsum dolor sit amet. '.repeat(4_000));
    expect(message).toBeDefined();
  });

  test('the card offers by name only those who agreed, and the champion to everybody but the champion', async () => {
    const talking = talk();
    await talking.write('champion', 'hello there friend');
    const [, champions] = talking.heard('champion');
    expect(JSON.stringify(champions)).not.toContain('"kind":"champion"');
    expect(verbsOf(champions?.card)).not.toContain('choose-person');
    const consents = [{ personId: person('legal').id, askByName: true, shownAs: 'role' as const }];
    const asked = talk({ settings: { consents } });
    await asked.write('councillor', 'hello there friend');
    const [, councillors] = asked.heard('councillor');
    expect(verbsOf(councillors?.card)).toContain('choose-person');
    expect(JSON.stringify(councillors)).toContain('"kind":"champion"');
  });
});
