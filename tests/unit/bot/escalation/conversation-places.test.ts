import {
  emergencyMessage,
  helperWelcomeMessage,
  notPersonalMessage,
  outsiderMessage,
  troubleMessage,
} from '@councillor-safety/bot/escalation/cards/escalation-cards';
import type { TurnKind } from '@councillor-safety/bot/bot-framework/channel';
import { cardIn, talk, verbsOf } from './conversation-talk';

const kinds: readonly TurnKind[] = ['message', 'action', 'installed'];

describe('who is talked with, and where', () => {
  test.each([
    ['group', 'message'],
    ['channel', 'message'],
    ['group', 'action'],
    ['channel', 'action'],
    ['channel', 'installed'],
  ] as const)('in a %s only what everybody may read, at a %s', async (where, kind) => {
    const talking = talk();
    await talking.write('councillor', 'I need someone now');
    talking.heard('councillor');
    await talking.send('councillor', { where, kind, text: 'status', verb: 'status', data: {} });
    expect(talking.heard('councillor')).toEqual([notPersonalMessage()]);
    expect(talking.calls.applied).toEqual([]);
  });

  test.each(kinds)(
    'a guest or another tenant gets the public numbers and nothing else, at a %s',
    async (kind) => {
      const talking = talk();
      await talking.send('councillor', { kind, person: undefined, text: 'I need someone now', verb: 'call' });
      expect(talking.heard('councillor')).toEqual([outsiderMessage()]);
      expect(talking.calls.starts).toEqual([]);
    },
  );

  test.each(['outsider', 'administrator'])('%s gets the public numbers, and no call begins', async (key) => {
    const talking = talk();
    await talking.write(key, 'I need someone now');
    await talking.press(key, 'call');
    expect(talking.heard(key)).toEqual([emergencyMessage(), outsiderMessage(), outsiderMessage()]);
    expect(talking.calls.starts).toEqual([]);
  });

  test('while nobody can tell who belongs to the council, the truth and the numbers, and no dead end for whoever is in a call', async () => {
    let known = true;
    const talking = talk({
      deps: ({ people, world }) => ({
        people: {
          personFor: (caller) => (known ? people.personFor(caller) : Promise.reject(new Error('down'))),
        },
        world: async () => (known ? world() : { ...(await world()), people: [] }),
      }),
    });
    await talking.write('councillor', 'I need someone now');
    known = false;
    talking.heard('councillor');
    await talking.write('councillor', 'I am in the back room.');
    expect(talking.calls.events()).toEqual(['say']);
    await talking.write('councillor2', 'I need someone now');
    expect(talking.heard('councillor2')).toEqual([emergencyMessage(), troubleMessage()]);
    await talking.press('councillor2', 'call');
    expect(talking.heard('councillor2')).toEqual([troubleMessage()]);
  });

  test('an officer whom Entra cannot confirm now is believed by the last list', async () => {
    const talking = talk({
      deps: () => ({ people: { personFor: () => Promise.reject(new Error('down')) } }),
    });
    await talking.write('officer', 'who is on call');
    expect(talking.heard('officer')).not.toContainEqual(troubleMessage());
  });

  test('an installation is welcomed once, with what to do in danger first, and again after it was removed', async () => {
    const talking = talk();
    await talking.send('councillor', { kind: 'installed' });
    await talking.send('councillor', { kind: 'installed' });
    const [first, second, ...more] = talking.heard('councillor');
    expect(first).toEqual(emergencyMessage());
    expect(verbsOf(second?.card)[0]).toBe('call');
    expect(more).toEqual([]);
    await talking.send('councillor', { kind: 'removed' });
    await talking.send('councillor', { kind: 'installed' });
    expect(talking.heard('councillor')).toHaveLength(2);
  });

  test('an installation by somebody without a role shows the public numbers', async () => {
    const talking = talk();
    await talking.send('outsider', { kind: 'installed' });
    expect(talking.heard('outsider')).toEqual([outsiderMessage()]);
  });

  test('an officer who is given the app is told what it is for, and not to be afraid', async () => {
    const talking = talk();
    await talking.send('officer', { kind: 'installed' });
    expect(talking.heard('officer')).toEqual([helperWelcomeMessage()]);
  });

  test('an officer who has left the council is told so by the rules, and their words reach nobody', async () => {
    let here = true;
    const talking = talk({
      deps: ({ world, people }) => ({
        people: {
          personFor: async (caller) =>
            here ? people.personFor(caller) : { ...(await people.personFor(caller)), roles: [], offices: [] },
        },
        world,
      }),
    });
    await talking.write('councillor', 'I need someone now');
    const { reference, asked } = await talking.own('councillor');
    cardIn(await talking.press('officer', 'accept', { reference, askKey: asked[0]?.key }));
    here = false;
    await talking.write('officer', 'I am still here.');
    expect(talking.calls.events()).toEqual(['accept', 'say']);
  });
});
