import {
  emergencyMessage,
  type OfferedButton,
} from '@councillor-safety/bot/escalation/cards/escalation-cards';
import { person } from '../../core/incident/incident-factories';
import { talk } from './conversation-talk';

const title = 'Ask about the bulletin “Winter”';
const nonsense = 'what about the thing with the gate';

/** Somebody else has a button for what is not understood here. */
function offered(answer: () => Promise<OfferedButton | undefined>) {
  const asked: { id: string; text: string }[] = [];
  const talking = talk({
    deps: () => ({
      also: ({ id }, text) => {
        asked.push({ id, text });
        return answer();
      },
    }),
  });
  return { talking, asked };
}
const withButton = () =>
  offered(() => Promise.resolve({ title, pressed: { verb: 'bulletin-ask', words: nonsense } }));

const shown = (cards: readonly { readonly card?: object }[]): string => JSON.stringify(cards.at(-1)?.card);

describe('what nobody understood', () => {
  test('brings one more button with what was typed, on the first card after a silence and on the next', async () => {
    const { talking, asked } = withButton();
    for (let time = 1; time <= 2; time += 1) {
      await talking.write('councillor', nonsense);
      const card = shown(talking.heard('councillor'));
      expect(card).toContain(`"title":"${title}","verb":"bulletin-ask","data":{"words":"${nonsense}"}`);
      expect(card).toContain('I need someone now');
    }
    const one = { id: person('councillor').id, text: nonsense };
    expect(asked).toEqual([one, one]);
  });

  test('the button stands first among those that bring nobody', async () => {
    const { talking } = withButton();
    await talking.write('councillor', nonsense);
    const { actions } = talking.heard('councillor').at(-1)?.card as { actions: { title: string }[] };
    expect(actions.map((action) => action.title)).toEqual([title, 'Phone numbers', 'Do not ask somebody']);
  });

  test.each(['he has a knife', 'help', 'numbers', 'thanks', 'I need someone now'])(
    'words that are understood are not asked about: %s',
    async (text) => {
      const { talking, asked } = withButton();
      await talking.write('councillor', text);
      expect(asked).toEqual([]);
      expect(JSON.stringify(talking.heard('councillor'))).not.toContain(title);
    },
  );

  test('what to do in danger and the card come although nothing can be told', async () => {
    const { talking } = offered(() => Promise.reject(new Error('the database is away')));
    await talking.write('councillor', nonsense);
    const [first, second] = talking.heard('councillor');
    expect(first).toEqual(emergencyMessage());
    expect(JSON.stringify(second)).toContain('I need someone now');
  });

  test('nothing more is shown to whoever has nothing else to mean', async () => {
    const { talking } = offered(() => Promise.resolve(undefined));
    await talking.write('councillor', nonsense);
    expect(shown(talking.heard('councillor'))).not.toContain('bulletin');
  });

  test('somebody in a call is heard by whoever helps, and offered nothing', async () => {
    const { talking, asked } = withButton();
    await talking.together('councillor', 'officer');
    await talking.write('councillor', nonsense);
    expect(asked).toEqual([]);
  });
});
