import type { Turn } from '@councillor-safety/bot/bot-framework/channel';
import { Problem } from '@councillor-safety/bot/problems/problems';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import {
  bookingId,
  buttonsOf,
  cardIn,
  chatRig,
  offerId,
  personNamed,
  sampleBooking,
  sampleOffer,
  sentenceIn,
  slotId,
  wholeOf,
} from './chat-rig';

const notMine = 'This button does not work any more. Nothing was changed.';
const overNow = 'This offer is over. Nothing was changed.';
const graphDown = () =>
  Promise.reject(
    new GraphFailure({ action: 'read', list: 'Entra' }, { status: 503, code: '', serverMessage: '' }),
  );
const verbsOf = (answer: Parameters<typeof cardIn>[0]): string[] =>
  buttonsOf(cardIn(answer)).flatMap(({ verb }) => verb ?? []);

describe('whose button it is', () => {
  test.each<Partial<Turn>>([
    { kind: 'message', text: 'drop-in-cancel' },
    { kind: 'action', verb: 'call' },
    { kind: 'action', verb: 'drop-in' },
    { kind: 'edited', verb: 'drop-in-cancel' },
  ])('%j is somebody else’s', async (said) => {
    const rig = chatRig();
    expect(await rig.turns.take(rig.turn('councillor', said))).toBe('not-mine');
  });

  test.each<Partial<Turn>>([{ where: 'channel' }, { where: 'group' }, { person: undefined }])(
    'nothing is done for %j',
    async (said) => {
      const rig = chatRig();
      const answer = await rig.press('councillor', 'drop-in-cancel', { bookingId }, said);
      expect(sentenceIn(answer)).toBe(notMine);
      expect(rig.applied).toEqual([]);
    },
  );

  test.each([
    ['drop-in-cancel', {}],
    ['drop-in-cancel', undefined],
    ['drop-in-cancel', { bookingId: "x' or 1=1" }],
    ['drop-in-cover', { bookingId }],
    ['drop-in-cover', { bookingId, answer: 'perhaps' }],
    ['drop-in-offer', { offerId, answer: ['take'] }],
    ['drop-in-offer', { offerId: 7, answer: 'take' }],
  ])('%s with %j does nothing', async (verb, data) => {
    const rig = chatRig();
    expect(sentenceIn(await rig.press('councillor', verb, data))).toBe(notMine);
    expect([rig.applied, rig.taken, rig.declined]).toEqual([[], [], []]);
  });
});

describe('I cannot come', () => {
  const press = (rig: ReturnType<typeof chatRig>, key = 'councillor') =>
    rig.press(key, 'drop-in-cancel', { bookingId });

  test('cancels it, and the card shows that', async () => {
    const rig = chatRig();
    const answer = await press(rig);
    expect(rig.applied).toEqual([
      { id: bookingId, event: { type: 'cancel' }, by: personNamed('councillor').id },
    ]);
    expect(cardIn(answer).speak).toBe('Your appointment is cancelled.');
    expect(buttonsOf(cardIn(answer)).map(({ url }) => url)).toEqual(['https://teams.example/drop-in']);
  });

  test('pressed twice it shows the same', async () => {
    const first = await press(chatRig());
    const second = await press(chatRig({ changed: { ok: false, problem: 'cancelled' } }));
    expect(second).toEqual(first);
  });

  test('somebody else’s is answered as one that does not exist', async () => {
    const changed = { ok: false, problem: 'not-found' } as const;
    expect(sentenceIn(await press(chatRig({ changed }), 'councillor2'))).toBe(notMine);
    expect(sentenceIn(await press(chatRig({ changed })))).toBe(notMine);
  });

  test('when it is over, that is said', async () => {
    const rig = chatRig({ changed: { ok: false, problem: 'over' } });
    expect(sentenceIn(await press(rig))).toBe('This appointment is over.');
  });

  test('works while nobody can tell who is what', async () => {
    const rig = chatRig({ deps: { people: { personFor: graphDown } } });
    expect(cardIn(await press(rig)).speak).toBe('Your appointment is cancelled.');
    expect(rig.applied[0]?.by).toBe(personNamed('councillor').id);
  });
});

describe('somebody else would hold it', () => {
  test.each([
    ['yes', /has changed/],
    ['no', /Nothing has changed/],
  ])('%s is passed on, and the card shows it', async (answer, words) => {
    const rig = chatRig();
    const shown = await rig.press('councillor', 'drop-in-cover', { bookingId, answer });
    expect(rig.applied).toMatchObject([{ id: bookingId, event: { type: 'answer-cover', answer } }]);
    expect(cardIn(shown).speak).toMatch(words);
    expect(verbsOf(shown)).toEqual([]);
  });

  test('nothing is asked any more', async () => {
    const rig = chatRig({ changed: { ok: false, problem: 'notAsked' } });
    const answer = await rig.press('councillor', 'drop-in-cover', { bookingId, answer: 'yes' });
    expect(sentenceIn(answer)).toBe('Nothing is asked about this appointment any more.');
  });
});

describe('a free time is taken', () => {
  const take = (rig: ReturnType<typeof chatRig>, key = 'councillor') =>
    rig.press(key, 'drop-in-offer', { offerId, answer: 'take' });

  test('as an ordinary booking that the offer names, in a way that is wished and offered', async () => {
    const rig = chatRig({ ways: ['room', 'phone', 'teams'] });
    const answer = await take(rig);
    expect(rig.taken).toEqual([
      {
        by: personNamed('councillor').id,
        ask: { id: offerId, slotId, details: { way: 'phone' } },
      },
    ]);
    expect(cardIn(answer).speak).toBe('You have an appointment.');
    expect(buttonsOf(cardIn(answer)).at(-1)).toMatchObject({
      verb: 'drop-in-cancel',
      data: { bookingId: offerId },
    });
  });

  test('pressed again it is the same one', async () => {
    const found = sampleBooking({ id: offerId });
    const rig = chatRig({ waiting: [], found });
    expect(await take(rig)).toEqual(await take(chatRig()));
    expect(rig.taken).toEqual([]);
  });

  test('pressed again after it was cancelled, that is what is shown', async () => {
    const rig = chatRig({ waiting: [], found: sampleBooking({ id: offerId, state: 'cancelled' }) });
    expect(cardIn(await take(rig)).speak).toBe('Your appointment is cancelled.');
  });

  test('nobody takes what was offered to somebody else, before or after', async () => {
    for (const found of [undefined, sampleBooking({ id: offerId })]) {
      const rig = chatRig({ found });
      expect(sentenceIn(await take(rig, 'councillor2'))).toBe(overNow);
      expect(rig.taken).toEqual([]);
    }
  });

  test('too late, to the minute', async () => {
    const until = new Date('2026-11-30T11:00:00Z');
    const at = (now: Date) => chatRig({ deps: { clock: { now: () => now } } });
    expect(sentenceIn(await take(at(until)))).toBe(overNow);
    expect(cardIn(await take(at(new Date(until.getTime() - 1)))).speak).toBe('You have an appointment.');
  });

  test('when no way that they wished for is offered any more, they choose in the tab', async () => {
    const rig = chatRig({ waiting: [sampleOffer({ ways: ['phone', 'teams'] })], ways: ['room'] });
    expect(sentenceIn(await take(rig))).toMatch(/Open it to take it/);
    expect(rig.taken).toEqual([]);
  });

  test('somebody else was quicker: nothing is said about who', async () => {
    const answer = await take(chatRig({ took: { outcome: 'taken' } }));
    expect(cardIn(answer).speak).toBe('This time has just gone. You are still on the waiting list.');
    expect(verbsOf(answer)).toEqual([]);
  });

  test.each([
    [{ outcome: 'refused', problem: 'ownClash' } as const, 'You have another appointment at this time.'],
    [{ outcome: 'not-found' } as const, overNow],
    [new Problem({ status: 503, detail: 'Nothing is booked yet.' }), 'Nothing is booked yet.'],
  ])('%j is told in a sentence', async (took, sentence) => {
    expect(sentenceIn(await take(chatRig({ took })))).toBe(sentence);
  });

  test('nothing is booked while nobody can tell who is what', async () => {
    const rig = chatRig({ deps: { people: { personFor: graphDown } } });
    expect(sentenceIn(await take(rig))).toMatch(/Nothing was changed/);
    expect(rig.taken).toEqual([]);
  });

  test('anything unforeseen is not taken for an answer', async () => {
    await expect(take(chatRig({ took: new Error('broken') }))).rejects.toThrow('broken');
  });
});

describe('a free time is left', () => {
  test('the card says that they still wait', async () => {
    const rig = chatRig();
    const answer = await rig.press('councillor', 'drop-in-offer', { offerId, answer: 'decline' });
    expect(rig.declined).toEqual([offerId]);
    expect(cardIn(answer).speak).toMatch(/^You are still on the waiting list/);
  });

  test('twice, or somebody else’s: it is over', async () => {
    const rig = chatRig({ declined: false });
    const answer = await rig.press('councillor2', 'drop-in-offer', { offerId, answer: 'decline' });
    expect(sentenceIn(answer)).toBe(overNow);
  });
});

test('no answer to a button repeats what the booking holds', async () => {
  const answers = [
    await chatRig().press('councillor', 'drop-in-cancel', { bookingId }),
    await chatRig().press('councillor', 'drop-in-cover', { bookingId, answer: 'yes' }),
    await chatRig().press('councillor', 'drop-in-offer', { offerId, answer: 'take' }),
  ];
  for (const answer of answers)
    expect(wholeOf(answer)).not.toMatch(/letters|960123|CS-7K3|Was upset|2026-12-04|5e000000/);
  for (const key of ['councillor', 'officer'])
    for (const answer of answers) expect(wholeOf(answer)).not.toContain(personNamed(key).name);
});
