import { emergencyMessage } from '@councillor-safety/bot/escalation/cards/escalation-cards';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import { person } from '../../core/incident/incident-factories';
import { cardIn, minutes, talk, verbsOf } from './conversation-talk';

const idOf = (key: string) => person(key).id;
const wordsFor = (says: readonly Say[]): string[] =>
  says.flatMap((say) => (say.say === 'relay' ? [`${say.from}: ${say.text}`] : []));
const toldOf = (says: readonly Say[]): string[] =>
  says.flatMap((say) => (say.say === 'told' ? [say.what.is] : []));

/** At 23:40 a councillor writes to the bot. Two chats, one call, from the first word to the end. */
test('the story of 23:40', async () => {
  const talking = talk();

  await talking.write('councillor', 'somebody is outside my house');
  const [danger, start] = talking.heard('councillor');
  expect(danger).toEqual(emergencyMessage());
  expect(verbsOf(start?.card)[0]).toBe('call');

  await talking.press('councillor', 'call');
  const { reference, asked } = await talking.own('councillor');
  expect(asked).toMatchObject([{ personId: idOf('officer'), as: 'first-on-call' }]);

  await talking.write('councillor', 'He has been there since eleven.');
  talking.wait(5 * minutes);
  await talking.calls.apply(reference, { type: 'due' });
  talking.wait(5 * minutes);
  await talking.calls.apply(reference, { type: 'due' });
  const now = (await talking.own('councillor')).asked;
  expect(now.at(-1)).toMatchObject({ personId: idOf('officer2'), as: 'second-on-call' });

  await talking.write('councillor', 'status');
  expect(verbsOf(talking.heard('councillor').at(-1)?.card)).toContain('fine-now');

  cardIn(await talking.press('officer2', 'accept', { reference, askKey: now.at(-1)?.key }));
  const late = cardIn(await talking.press('officer', 'accept', { reference, askKey: now.at(-2)?.key }));
  expect(JSON.stringify(late)).toContain(person('officer2').name);

  await talking.write('officer2', 'I am Jonty. Have you called 999?');
  await talking.write('councillor', 'They are on their way.');
  expect(wordsFor(talking.calls.toldTo(idOf('councillor')))).toEqual([
    'the second on-call officer: I am Jonty. Have you called 999?',
  ]);
  expect(wordsFor(talking.calls.toldTo(idOf('officer2'))).map((text) => text.replace(/^.*?: /, ''))).toEqual([
    'He has been there since eleven.',
    'They are on their way.',
  ]);

  cardIn(await talking.press('officer2', 'end', { reference, outcome: 'police', aftercare: '3' }));
  expect(toldOf(talking.calls.toldTo(idOf('councillor')))).toEqual([
    'nobody-yet',
    'nobody-yet',
    'accepted',
    'ended',
  ]);
  expect(wordsFor(talking.calls.toldTo(idOf('officer')))).toEqual([]);

  await talking.write('councillor', 'Thank you so much');
  expect(talking.calls.events().filter((type) => type === 'say')).toHaveLength(3);
});
