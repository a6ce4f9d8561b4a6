import {
  emergencyMessage,
  keptMessage,
  noAttachmentMessage,
  numbersMessage,
} from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { talk, verbsOf, type Talk } from './conversation-talk';

/** A call that nobody has accepted, a moment after it began. */
async function waiting(): Promise<Talk> {
  const talking = talk();
  await talking.write('councillor', 'I need someone now');
  talking.heard('councillor');
  return talking;
}

const said = (talking: Talk): string[] =>
  talking.calls.applied.flatMap(({ event }) => (event.type === 'say' ? [event.text] : []));

describe('words of somebody who waits', () => {
  test('are kept for whoever comes, and that is said once', async () => {
    const talking = await waiting();
    await talking.write('councillor', 'He has called me since six.');
    await talking.write('councillor', 'I have locked the door.');
    expect(said(talking)).toEqual(['He has called me since six.', 'I have locked the door.']);
    expect(talking.heard('councillor')).toEqual([keptMessage()]);
  });

  test.each(['status', 'I need someone now'])('%s: how it stands', async (text) => {
    const talking = await waiting();
    await talking.write('councillor', text);
    const card = talking.heard('councillor').at(-1)?.card;
    expect(verbsOf(card)).toEqual(['numbers', 'choose-person', 'choose-excluded', 'fine-now']);
    expect(talking.calls.starts).toHaveLength(1);
  });

  test.each(['stop', 'I’m OK now', 'i am ok now'])('%s: the call ends', async (text) => {
    const talking = await waiting();
    await talking.write('councillor', text);
    await expect(talking.own('councillor')).rejects.toThrow('no open call');
    expect(talking.calls.toldTo(person('councillor').id)).toContainEqual(
      expect.objectContaining({ say: 'told', what: { is: 'withdrawn' } }),
    );
  });

  test.each(['stop, he has a knife', 'I am not ok now, help', 'I am OK now but he may come back tonight'])(
    'does not end at: %s',
    async (text) => {
      const talking = await waiting();
      await talking.write('councillor', text);
      expect((await talking.own('councillor')).state).toBe('waiting');
      expect(said(talking)).toEqual([text]);
    },
  );

  test('what may be meant for us is passed on, and how it stands is offered beside it', async () => {
    const talking = await waiting();
    await talking.write('councillor', 'I think I am OK now but he may come back tonight');
    expect(said(talking)).toHaveLength(1);
    expect(verbsOf(talking.heard('councillor').at(-1)?.card)).toContain('fine-now');
  });

  test('numbers, and who is on call, are answered and go to nobody', async () => {
    const talking = await waiting();
    await talking.write('councillor', 'phone numbers');
    expect(talking.heard('councillor')).toEqual([emergencyMessage()]);
    await talking.write('councillor', 'who is on call');
    expect(talking.heard('councillor')).toHaveLength(1);
    expect(said(talking)).toEqual([]);
  });

  test('not him: a list to choose from, without those who are asked to stay out already', async () => {
    const talking = await waiting();
    await talking.press('councillor', 'exclude', { personId: person('legal').id });
    await talking.write('councillor', 'do not ask him');
    const text = JSON.stringify(talking.heard('councillor').at(-1));
    expect(text).toContain(person('officer').id);
    expect(text).not.toContain(person('legal').id);
    expect(text).not.toContain(person('councillor').id);
    expect(said(talking)).toEqual([]);
  });

  test('the champion: the wish of the call changes', async () => {
    const talking = await waiting();
    await talking.write('councillor', 'the safety champion please');
    expect((await talking.own('councillor')).wish).toEqual({ kind: 'champion' });
  });

  test('emoji alone and very long letters are kept like any words', async () => {
    const talking = await waiting();
    const letter = 'It began in March. '.repeat(5_500);
    await talking.write('councillor', '😟😟');
    await talking.write('councillor', letter);
    expect(said(talking)).toEqual(['😟😟', letter]);
  });

  test('nothing at all shows how it stands; a sticker is said not to be taken', async () => {
    const talking = await waiting();
    await talking.write('councillor', ' ');
    expect(verbsOf(talking.heard('councillor').at(-1)?.card)).toContain('fine-now');
    await talking.send('councillor', { otherAttachments: 1 });
    expect(talking.heard('councillor')).toEqual([noAttachmentMessage()]);
    expect(said(talking)).toEqual([]);
  });
});

describe('words of somebody with whom a person is', () => {
  test.each(['I need someone now', 'who is on call', 'I am OK, thank you for being here', 'help me please'])(
    'go to that person: %s',
    async (text) => {
      const talking = talk();
      await talking.together('councillor', 'officer');
      await talking.write('councillor', text);
      expect(said(talking)).toEqual([text]);
    },
  );

  test('only bare commands are for us, and each is acknowledged', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    await talking.write('councillor', 'thank you');
    talking.heard('councillor');
    await talking.write('councillor', 'phone numbers');
    expect(talking.heard('councillor')).toEqual([numbersMessage()]);
    await talking.write('councillor', 'status');
    expect(verbsOf(talking.heard('councillor').at(-1)?.card)).toContain('caller-pause');
    await talking.write('councillor', 'I’m OK now');
    expect(talking.calls.events()).toEqual(['say', 'withdraw']);
    expect(talking.calls.toldTo(person('officer').id)).toContainEqual(
      expect.objectContaining({ say: 'told-helper', what: 'withdrawn' }),
    );
  });

  test('what is refused is said', async () => {
    const talking = talk();
    const { reference } = await talking.together('councillor', 'officer');
    const turn = talking.turn('councillor', { text: 'Are you there?' });
    const changed = talking.calls.apply.bind(talking.calls);
    talking.calls.apply = async (...given) => {
      if (given[1].type === 'say')
        await changed(reference, { type: 'withdraw', by: person('councillor').id });
      return changed(...given);
    };
    await talking.handle(turn);
    expect(talking.heard('councillor').at(-1)?.text).toContain('This call has ended');
  });
});
