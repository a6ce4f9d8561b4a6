import { numbersMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { cardIn, talk, verbsOf, type Talk } from './conversation-talk';

const idOf = (key: string) => person(key).id;
const waitingVerbs = ['numbers', 'choose-person', 'choose-excluded', 'fine-now'];
const consents = ['legal', 'officer2'].map((key) => ({
  ...{ personId: idOf(key), askByName: true, shownAs: 'role' as const },
}));

describe('buttons of somebody who wants help', () => {
  test('one tap begins the call', async () => {
    const talking = talk();
    expect(await talking.press('councillor', 'call')).toBeUndefined();
    expect((await talking.own('councillor')).asked).toMatchObject([{ personId: idOf('officer') }]);
  });

  test('pressed again, the card shows how it stands, and there is one call', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    expect(verbsOf(cardIn(await talking.press('councillor', 'call')))).toEqual(waitingVerbs);
    expect(talking.calls.toldTo(idOf('officer')).filter(({ say }) => say === 'ask')).toHaveLength(1);
  });

  test.each([
    ['an unknown verb', 'delete-everything', {}],
    ['no verb', undefined, {}],
    ['a wish that is none', 'call', { wish: { kind: 'anybody' } }],
    ['a reference that is none', 'accept', { reference: 'TK-1', askKey: 'x' }],
    ['no kinds chosen', 'offer-incident', { reference: 'TK-22222222', kinds: '' }],
    ['no object at all', 'status-of', 'text'],
  ])('%s: a plain sentence, and nothing changes', async (_what, verb, data) => {
    const talking = talk();
    const answer = await talking.send('councillor', { kind: 'action', ...(verb && { verb }), data });
    expect(answer).toEqual({ sentence: expect.stringContaining('does not work any more') as string });
    expect([...talking.calls.starts, ...talking.calls.applied]).toEqual([]);
  });

  test('the data of a card cannot put another verb in the place of the one that was pressed', async () => {
    const talking = talk();
    await talking.press('councillor', 'numbers', { verb: 'call' });
    expect(talking.calls.starts).toEqual([]);
    expect(talking.heard('councillor').at(-1)).toEqual(numbersMessage());
  });

  test('choosing a person: only those who agreed, and nobody who is not to be asked', async () => {
    const talking = talk({ settings: { consents } });
    const excluded = [idOf('officer2')];
    const card = JSON.stringify(cardIn(await talking.press('councillor', 'choose-person', { excluded })));
    expect(card).toContain(`"value":"${idOf('legal')}"`);
    expect(card).not.toContain(`"value":"${idOf('officer2')}"`);
    expect(card).not.toContain(`"value":"${idOf('officer')}"`);
    await talking.press('councillor', 'call-person', { personId: idOf('legal'), excluded });
    expect(talking.calls.starts).toMatchObject([
      { wish: { kind: 'person', personId: idOf('legal') }, excluded },
    ]);
  });

  test.each(['', 'nobody', idOf('officer')])(
    'calling %j, who did not agree, asks again and calls nobody',
    async (personId) => {
      const talking = talk({ settings: { consents } });
      const card = cardIn(await talking.press('councillor', 'call-person', { personId }));
      expect(JSON.stringify(card)).toContain(`"value":"${idOf('legal')}"`);
      expect(talking.calls.starts).toEqual([]);
    },
  );

  test('another person is asked for while nobody has come', async () => {
    const talking = talk({ settings: { consents } });
    await talking.press('councillor', 'call');
    const card = cardIn(await talking.press('councillor', 'call-person', { personId: idOf('legal') }));
    expect(verbsOf(card)).toEqual(waitingVerbs);
    expect((await talking.own('councillor')).wish).toEqual({ kind: 'person', personId: idOf('legal') });
  });

  test('who must not be asked is carried by the cards until there is a call, and kept in it', async () => {
    const talking = talk();
    const chooser = cardIn(await talking.press('councillor', 'choose-excluded'));
    expect(JSON.stringify(chooser)).toContain(`"value":"${idOf('officer')}"`);
    const card = cardIn(await talking.press('councillor', 'exclude', { personId: idOf('officer') }));
    expect(JSON.stringify(card)).toContain(`"excluded":["${idOf('officer')}"]`);
    // Another service process has no memory of this chat; the card has.
    const after = talk();
    await after.press('councillor', 'call', { excluded: [idOf('officer')] });
    expect((await after.own('councillor')).asked.map(({ personId }) => personId)).toEqual([idOf('officer2')]);
  });

  test('who must not be asked holds for words too', async () => {
    const talking = talk();
    await talking.press('councillor', 'exclude', { personId: idOf('officer') });
    await talking.write('councillor', 'I need someone now');
    expect(talking.calls.starts).toMatchObject([{ excluded: [idOf('officer')] }]);
  });

  test('an old card with somebody not to be asked, pressed when a call is open, keeps them out of that call', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    const excluded = [idOf('officer2'), idOf('legal')];
    await talking.press('councillor', 'call', { excluded });
    expect((await talking.own('councillor')).excluded).toEqual(excluded);
  });

  test('in an open call somebody is kept out from now on', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    const card = cardIn(await talking.press('councillor', 'exclude', { personId: idOf('officer') }));
    expect(verbsOf(card)).toEqual(waitingVerbs);
    expect((await talking.own('councillor')).excluded).toEqual([idOf('officer')]);
  });

  test.each([
    ['fine-now', 'withdrawn', ['numbers']],
    ['status', 'accepted', ['numbers', 'caller-pause', 'choose-excluded', 'fine-now']],
    ['caller-pause', 'accepted', ['caller-resume', 'numbers', 'choose-excluded', 'fine-now']],
  ])('%s: the card as it is true now', async (verb, state, verbs) => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    expect(verbsOf(cardIn(await talking.press('councillor', verb)))).toEqual(verbs);
    expect((await talking.calls.find(reference))?.state).toBe(state);
  });

  test.each(['status', 'fine-now', 'caller-pause', 'caller-resume'])(
    '%s on an old card, when nothing is open, shows how to begin',
    async (verb) => {
      const talking = talk();
      expect(verbsOf(cardIn(await talking.press('councillor', verb)))[0]).toBe('call');
      expect(talking.calls.applied).toEqual([]);
    },
  );

  test('what cannot be done now is said in a sentence', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    expect(await talking.press('councillor', 'caller-pause')).toEqual({
      sentence: expect.stringContaining('Nobody is with you yet') as string,
    });
  });
});

describe('questions to whoever asked for help', () => {
  const offered = async (talking: Talk) => {
    const { reference } = await talking.together('councillor', 'officer');
    await talking.press('officer', 'offer-incident', { reference, kinds: 'stalking' });
    return { reference };
  };
  const wordsOf = async (answer: Promise<unknown>): Promise<string> => JSON.stringify(await answer);

  test('yes to a report makes one, once, and the question closes', async () => {
    const talking = talk();
    const about = await offered(talking);
    expect(await wordsOf(talking.press('councillor', 'incident-yes', about))).toContain('You said yes');
    expect(await wordsOf(talking.press('councillor', 'incident-no', about))).toContain('You said yes');
    expect((await talking.own('councillor')).incidentReference).toBe('CS-7K3MPX2Q');
  });

  test('no makes none, and the question closes', async () => {
    const talking = talk();
    const about = await offered(talking);
    expect(await wordsOf(talking.press('councillor', 'incident-no', about))).toContain('You said no');
    expect((await talking.own('councillor')).incidentReference).toBeUndefined();
  });

  test('somebody else cannot answer for them, nor learn anything', async () => {
    const talking = talk();
    const about = await offered(talking);
    for (const verb of ['incident-yes', 'incident-no'])
      expect(await talking.press('councillor2', verb, about)).toHaveProperty('sentence');
    expect((await talking.own('councillor')).incidentReference).toBeUndefined();
  });

  test.each([
    [
      'a tap',
      (talking: Talk, reference: string) =>
        talking.press('councillor', 'aftercare', { reference, answer: 'fine' }),
    ],
    ['words', (talking: Talk) => talking.write('councillor', 'I am OK now')],
  ])('how they are, some days after: %s is told to the officer', async (_by, answer) => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    await talking.press('officer', 'end', { reference, outcome: 'talked', aftercare: '3' });
    talking.wait(4 * 24 * 3_600_000);
    await talking.calls.apply(reference, { type: 'aftercare-due' });
    await answer(talking, reference);
    expect(talking.calls.toldTo(idOf('officer'))).toContainEqual(
      expect.objectContaining({ say: 'told-helper', what: 'aftercare-fine' }),
    );
  });
});
