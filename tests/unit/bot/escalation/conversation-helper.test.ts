import { sentToMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { cardIn, talk, verbsOf, type Talk } from './conversation-talk';

const whereTo = (talking: Talk): [string, string][] =>
  talking.calls.applied.flatMap(({ reference, event }): [string, string][] =>
    event.type === 'say' ? [[reference, event.text]] : [],
  );

describe('words of somebody who helps', () => {
  test('go to the call they help in, whatever they say, and nothing is said about it', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    for (const text of ['stop', 'I need someone now', 'status']) await talking.write('officer', text);
    expect(whereTo(talking)).toEqual([
      [reference, 'stop'],
      [reference, 'I need someone now'],
      [reference, 'status'],
    ]);
    expect(talking.heard('officer')).toEqual([]);
    expect(talking.calls.starts).toHaveLength(1);
  });

  test('with two calls go to one, which is said, with a button for the other', async () => {
    const talking = talk();
    const first = await talking.together('councillor', 'officer');
    const second = await talking.together('councillor2', 'officer');
    await talking.write('officer', 'I am here.');
    expect(whereTo(talking)).toEqual([[second.reference, 'I am here.']]);
    expect(talking.heard('officer')).toEqual([sentToMessage({ to: second, others: [first] })]);
    cardIn(await talking.press('officer', 'talk-here', { reference: first.reference }));
    await talking.write('officer', 'And here.');
    expect(whereTo(talking).at(-1)).toEqual([first.reference, 'And here.']);
  });

  test('nothing to read shows how it stands', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    await talking.write('officer', '');
    expect(verbsOf(talking.heard('officer')[0]?.card)).toContain('choose-end');
  });

  test('after the end their words go to nobody', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    await talking.press('officer', 'end', { reference, outcome: 'talked' });
    await talking.write('officer', 'Good night.');
    expect(whereTo(talking)).toEqual([]);
  });
});

describe('somebody who helps, and has a call of their own', () => {
  const consents = [{ personId: person('champion').id, askByName: true, shownAs: 'name' as const }];
  const both = async (talking: Talk) => {
    await talking.press('councillor', 'call', { wish: { kind: 'champion' } });
    const helped = await talking.own('councillor');
    await talking.press('champion', 'accept', { reference: helped.reference, askKey: helped.asked[0]?.key });
    await talking.press('champion', 'call');
    return { helped, own: await talking.own('champion') };
  };

  test('while they wait, their words are their own', async () => {
    const talking = talk({ settings: { consents } });
    const { own } = await both(talking);
    await talking.write('champion', 'Somebody is at my gate.');
    expect(whereTo(talking)).toEqual([[own.reference, 'Somebody is at my gate.']]);
  });

  test('afterwards they go to the side on which they last pressed something', async () => {
    const talking = talk({ settings: { consents } });
    const { own, helped } = await both(talking);
    await talking.press('officer', 'accept', { reference: own.reference, askKey: own.asked[0]?.key });
    await talking.write('champion', 'This is for my own helper.');
    await talking.press('champion', 'talk-here', { reference: helped.reference });
    await talking.write('champion', 'This is for you.');
    await talking.press('champion', 'status');
    await talking.write('champion', 'Mine again.');
    expect(whereTo(talking).map(([reference]) => reference)).toEqual([
      own.reference,
      helped.reference,
      own.reference,
    ]);
  });
});
