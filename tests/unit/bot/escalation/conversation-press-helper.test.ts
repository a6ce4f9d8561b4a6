import { person } from '../../core/incident/incident-factories';
import { cardIn, minutes, talk, verbsOf, type Talk } from './conversation-talk';

const idOf = (key: string) => person(key).id;
const wordsOf = (answer: unknown): string => JSON.stringify(answer);

/** The first ask has gone unanswered, so two people hold a card. */
async function twoAsked(talking: Talk) {
  await talking.press('councillor', 'call');
  const { reference } = await talking.own('councillor');
  for (const wait of [6, 6]) {
    talking.wait(wait * minutes);
    await talking.calls.apply(reference, { type: 'due' });
  }
  const { asked } = await talking.own('councillor');
  const keyOf = (key: string) => asked.filter(({ personId }) => personId === idOf(key)).at(-1)?.key;
  return {
    officer: { reference, askKey: keyOf('officer') },
    officer2: { reference, askKey: keyOf('officer2') },
  };
}

describe('the card that asks', () => {
  test('the first who accepts has it; the card of the other says who took it, however often it is pressed', async () => {
    const talking = talk();
    const cards = await twoAsked(talking);
    expect(wordsOf(cardIn(await talking.press('officer2', 'accept', cards.officer2)))).toContain(
      'You have taken',
    );
    const late = await talking.press('officer', 'accept', cards.officer);
    expect(wordsOf(cardIn(late))).toContain(person('officer2').name);
    expect(wordsOf(await talking.press('officer', 'accept', cards.officer))).toEqual(wordsOf(late));
    expect((await talking.own('councillor')).helper?.personId).toBe(idOf('officer2'));
  });

  test('a call that is over says so on an old card', async () => {
    const talking = talk();
    const cards = await twoAsked(talking);
    await talking.press('councillor', 'fine-now');
    const card = cardIn(await talking.press('officer', 'accept', cards.officer));
    expect(verbsOf(card)).toEqual([]);
    await expect(talking.own('councillor')).rejects.toThrow('no open call');
  });

  test('who declines sees that they did, and the next is asked', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    const { reference, asked } = await talking.own('councillor');
    const press = { reference, askKey: asked[0]?.key };
    cardIn(await talking.press('officer', 'decline', press));
    expect((await talking.own('councillor')).asked.at(-1)?.personId).toBe(idOf('officer2'));
    expect(verbsOf(cardIn(await talking.press('officer', 'accept', press)))).toEqual([]);
  });

  test('pressed by somebody who was not asked, it gives nothing away', async () => {
    const talking = talk();
    const cards = await twoAsked(talking);
    await talking.press('officer2', 'accept', cards.officer2);
    const answer = wordsOf(await talking.press('legal', 'accept', cards.officer));
    for (const key of ['councillor', 'officer', 'officer2']) expect(answer).not.toContain(person(key).name);
    expect((await talking.own('councillor')).helper?.personId).toBe(idOf('officer2'));
  });

  test('nobody takes their own call', async () => {
    const talking = talk();
    await talking.press('councillor', 'call');
    const { reference, asked } = await talking.own('councillor');
    await talking.press('councillor', 'accept', { reference, askKey: asked[0]?.key });
    expect((await talking.own('councillor')).helper).toBeUndefined();
  });

  test('somebody whom the councillor named is told nothing by an old card', async () => {
    const talking = talk();
    const cards = await twoAsked(talking);
    await talking.press('councillor', 'exclude', { personId: idOf('officer') });
    const answer = wordsOf(await talking.press('officer', 'accept', cards.officer));
    expect(answer).not.toContain(person('councillor').name);
    expect((await talking.own('councillor')).helper).toBeUndefined();
  });

  test('of two at the same moment one has it', async () => {
    const talking = talk();
    const cards = await twoAsked(talking);
    await Promise.all([
      talking.press('officer', 'accept', cards.officer),
      talking.press('officer2', 'accept', cards.officer2),
    ]);
    expect((await talking.own('councillor')).helpers).toHaveLength(1);
  });
});

describe('the helper’s card', () => {
  test.each([
    ['helper-pause', {}, 'pausedBy', 'helper'],
    ['hand-over', { to: idOf('legal') }, 'state', 'handed-over'],
    [
      'offer-incident',
      { kinds: 'stalking,other' },
      'incidentOffered',
      { kinds: ['stalking', 'other'], key: expect.any(String) as string },
    ],
    ['end', { outcome: 'advised', aftercare: 'none' }, 'state', 'ended'],
    [
      'end',
      { outcome: 'advised', aftercare: '3' },
      'aftercare',
      expect.objectContaining({ state: 'booked' }),
    ],
  ])('%s: done, and the card as it is true now', async (verb, data, field, value) => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    expect(cardIn(await talking.press('officer', verb, { reference, ...data }))).toBeDefined();
    expect(await talking.calls.find(reference)).toHaveProperty(field, value);
  });

  test('a note is kept under its press, and the card comes back', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    cardIn(await talking.press('officer', 'note', { reference, text: 'Rang at nine.' }));
    expect(talking.calls.applied.at(-1)?.event).toMatchObject({
      ...{ type: 'note', text: 'Rang at nine.', by: { id: idOf('officer'), name: person('officer').name } },
      key: expect.stringContaining(idOf('officer')) as string,
    });
  });

  test('a call is offered only by whoever left a number', async () => {
    const consents = [
      {
        ...{ personId: idOf('officer'), askByName: false, phone: '020 7946 0000' },
        shownAs: 'role' as const,
      },
    ];
    const talking = talk({ settings: { consents } });
    const { reference } = await talking.together('councillor', 'officer');
    cardIn(await talking.press('officer', 'offer-call', { reference }));
    const without = talk();
    const other = await without.together('councillor', 'officer');
    expect(await without.press('officer', 'offer-call', { reference: other.reference })).toHaveProperty(
      'sentence',
    );
  });

  test('after the end the old card becomes what is true', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    await talking.press('councillor', 'fine-now');
    expect(verbsOf(cardIn(await talking.press('officer', 'helper-pause', { reference })))).toEqual([]);
  });

  test('colleagues to hand over to: not the caller, not oneself, nobody who must not be asked', async () => {
    const talking = talk();
    await talking.press('champion', 'call', { excluded: [idOf('legal')] });
    const { reference, asked } = await talking.own('champion');
    await talking.press('officer', 'accept', { reference, askKey: asked[0]?.key });
    const card = wordsOf(cardIn(await talking.press('officer', 'choose-colleague', { reference })));
    for (const key of ['champion', 'officer', 'legal', 'councillor'])
      expect(card).not.toContain(`"value":"${idOf(key)}"`);
    for (const key of ['officer2', 'monitoring-officer']) expect(card).toContain(`"value":"${idOf(key)}"`);
  });

  test.each(['choose-kinds', 'choose-end', 'write-note', 'back'])(
    '%s opens its card for the helper',
    async (verb) => {
      const talking = talk();
      const { reference } = await talking.together('councillor', 'officer');
      expect(wordsOf(cardIn(await talking.press('officer', verb, { reference })))).toContain(reference);
    },
  );

  test.each([
    ...['choose-colleague', 'choose-kinds', 'choose-end', 'write-note', 'back', 'talk-here', 'helper-pause'],
    ...['helper-resume', 'offer-call'],
  ])('%s gives nothing to a colleague who does not help in this call', async (verb) => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    const answer = await talking.press('officer2', verb, { reference });
    expect(answer).toHaveProperty('sentence');
    expect(wordsOf(answer)).not.toContain(person('councillor').name);
  });

  test('a colleague cannot end, note or hand over a call that is not theirs', async () => {
    const talking = talk();
    const before = await talking.together('councillor', 'officer');
    const { reference } = before;
    for (const [verb, data] of [
      ['end', { outcome: 'talked' }],
      ['note', { text: 'x' }],
      ['hand-over', { to: idOf('legal') }],
      ['offer-incident', { kinds: 'other' }],
    ] as const)
      expect(await talking.press('officer2', verb, { reference, ...data })).toHaveProperty('sentence');
    expect(await talking.calls.find(reference)).toEqual(before);
  });
});
