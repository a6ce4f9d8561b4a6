import { BringAgain } from '@councillor-safety/bot/bot-framework/channel';
import { emergencyMessage, troubleMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { talk, type Talk } from './conversation-talk';

const down = () => Promise.reject(new Error('the database is away'));
const saidBy = (talking: Talk): string[] =>
  talking.calls.applied.flatMap(({ event }) => (event.type === 'say' ? [event.text] : []));

describe('when something fails', () => {
  test('a message that is not safe yet is brought again; the person is told once, and it goes through once', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    const turn = talking.turn('councillor', { text: 'Are you there?' });
    const working = talking.calls.apply.bind(talking.calls);
    talking.calls.apply = down;
    await expect(talking.handle(turn)).rejects.toBeInstanceOf(BringAgain);
    await expect(talking.handle(turn)).rejects.toBeInstanceOf(BringAgain);
    expect(talking.heard('councillor')).toEqual([emergencyMessage(), troubleMessage()]);
    talking.calls.apply = working;
    await talking.handle(turn);
    await talking.handle(turn);
    expect(saidBy(talking)).toEqual(['Are you there?']);
  });

  test('a call that could not begin is brought again, and begins once', async () => {
    const talking = talk();
    const turn = talking.turn('councillor', { text: 'I need someone now' });
    const working = talking.calls.start.bind(talking.calls);
    talking.calls.start = down;
    await expect(talking.handle(turn)).rejects.toBeInstanceOf(BringAgain);
    talking.calls.start = working;
    await talking.handle(turn);
    expect(talking.calls.starts).toHaveLength(1);
    expect(talking.heard('councillor')).toEqual([emergencyMessage(), troubleMessage()]);
  });

  test('a message that is safe is not brought again, whatever fails afterwards', async () => {
    const talking = talk();
    const first = await talking.together('councillor', 'officer');
    const second = await talking.together('councillor2', 'officer');
    const turn = talking.turn('officer', { text: 'I am here.' });
    let replies = 0;
    const reply = (message: Parameters<typeof turn.reply>[0]) => {
      replies += 1;
      return replies === 1 ? Promise.reject(new Error('429')) : turn.reply(message);
    };
    await expect(talking.handle({ ...turn, reply })).resolves.toBeUndefined();
    expect(saidBy(talking)).toEqual(['I am here.']);
    expect(talking.heard('officer')).toEqual([troubleMessage()]);
    expect(first.reference).not.toBe(second.reference);
  });

  test('a button: the person is told in the chat, and the card stays', async () => {
    const talking = talk();
    talking.calls.start = down;
    expect(await talking.press('councillor', 'call')).toBeUndefined();
    expect(talking.heard('councillor').at(-1)).toEqual(troubleMessage());
  });

  test('a fault that cannot be told either goes up, so that the platform tells it', async () => {
    const talking = talk();
    talking.calls.start = down;
    const turn = talking.turn('councillor', { kind: 'action', verb: 'call', data: {} });
    await expect(talking.handle({ ...turn, reply: down })).rejects.toThrow('the database is away');
  });

  test('the log has the fault, and nobody’s words or name', async () => {
    const lines: unknown[] = [];
    const log = {
      error: (line: unknown) => void lines.push(line),
      warn: () => undefined,
      debug: () => undefined,
    };
    const talking = talk({ deps: () => ({ log: log as never }) });
    talking.calls.start = () => Promise.reject(new Error('I need someone now: Cllr Avani Thistlewood'));
    await talking.write('councillor', 'I need someone now').catch(() => undefined);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/someone|Avani/);
  });

  test('the app being removed while everything is down stays quiet', async () => {
    const talking = talk({ deps: () => ({ people: { personFor: down } }) });
    await talking.send('councillor', { kind: 'removed' });
    expect(talking.heard('councillor')).toEqual([]);
  });
});

describe('several things at once', () => {
  test('one person’s turns act one after the other, in the order in which they came', async () => {
    const talking = talk();
    await talking.together('councillor', 'officer');
    const working = talking.calls.apply.bind(talking.calls);
    const goOn: (() => void)[] = [];
    talking.calls.apply = async (...given) => {
      await new Promise<void>((resolve) => goOn.push(resolve));
      return working(...given);
    };
    const texts = ['one', 'two', 'three'].map((text) => `This is number ${text}.`);
    const turns = texts.map((text) => talking.write('councillor', text));
    for (let index = 0; index < texts.length; index += 1) {
      while (goOn.length <= index) await Promise.resolve();
      expect(goOn).toHaveLength(index + 1);
      goOn[index]?.();
    }
    await Promise.all(turns);
    expect(saidBy(talking)).toEqual(texts);
  });

  test('two windows: both taps, one call', async () => {
    const talking = talk();
    await Promise.all([talking.press('councillor', 'call'), talking.press('councillor', 'call')]);
    expect(talking.calls.toldTo(person('officer').id).filter(({ say }) => say === 'ask')).toHaveLength(1);
  });

  test('somebody whose turn hangs keeps nobody else waiting', async () => {
    const stuck = person('councillor').id;
    const talking = talk({
      deps: ({ people }) => ({
        people: {
          personFor: (caller) =>
            caller.id === stuck ? new Promise(() => undefined) : people.personFor(caller),
        },
      }),
    });
    void talking.write('councillor', 'I need someone now');
    void talking.write('councillor', 'He has a knife');
    await talking.write('councillor2', 'I need someone now');
    expect((await talking.own('councillor2')).state).toBe('waiting');
    expect(talking.heard('councillor')).toEqual([emergencyMessage(), emergencyMessage()]);
  });
});
