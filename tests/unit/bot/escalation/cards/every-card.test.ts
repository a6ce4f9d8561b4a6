import { pressSchema } from '@councillor-safety/bot/escalation/cards/escalation-verbs';
import { complaintsOf, partsOf, sizeOf, strangers } from '../support/card-check';
import { sampleCards, type SampleCard } from '../support/sample-cards';
import { sampleNames } from '../support/sample-says';

const samples = sampleCards().map(({ name, message }): [string, SampleCard['message']] => [name, message]);
const { councillor, namedHelper, colleague, words } = sampleNames;
const secrets = [councillor, namedHelper, colleague, 'I know where you live', words];

/** What a person would have chosen or written in the inputs of a card. */
const filledIn = {
  personId: '50000000-0000-4000-8000-000000000009',
  to: '50000000-0000-4000-8000-000000000009',
  kinds: 'stalking,other',
  outcome: 'talked',
  aftercare: '3',
  text: 'A note',
};

test('every sample has a name of its own', () => {
  expect(new Set(samples.map(([name]) => name)).size).toBe(samples.length);
});

describe.each(samples)('%s', (_name, { card, summary, text }) => {
  const parts = partsOf(card);
  const ofType = (type: string) => parts.filter((part) => part['type'] === type);

  test('is an adaptive card 1.5 with nothing that Teams does not know', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(complaintsOf(card)).toEqual([]);
    expect(strangers(card)).toEqual([]);
  });

  test('is said aloud in words, and keeps names and content to itself', () => {
    const { speak, fallbackText } = card ?? {};
    expect(speak).toMatch(/^[A-Z].{10,}[.?!]$/s);
    expect(fallbackText).toMatch(/999/);
    for (const secret of secrets)
      for (const outside of [speak, fallbackText, summary, text ?? '']) expect(outside).not.toContain(secret);
    expect(['You have a message in Councillor Safety', 'Councillor Safety']).toContain(summary);
  });

  test('has buttons that say the same to every channel, and that we understand', () => {
    for (const action of ofType('Action.Execute')) {
      const { title, verb, data, associatedInputs } = action;
      const same = { ...(data as object), verb };
      expect(action['fallback']).toEqual({ type: 'Action.Submit', title, data: same, associatedInputs });
      const typed = associatedInputs === 'auto' ? filledIn : {};
      expect(pressSchema.safeParse({ ...typed, ...same }).error).toBeUndefined();
      expect(title).toMatch(/^\S/);
    }
  });

  test('has at most five buttons in a row, and links that dial or open the tab', () => {
    for (const part of parts) {
      const { actions } = part;
      if (Array.isArray(actions)) expect(actions.length).toBeLessThanOrEqual(5);
    }
    for (const { url } of ofType('Action.OpenUrl'))
      expect(url).toMatch(/^(tel:\+?\d+|https:\/\/teams\.example\/)/);
  });

  test('wraps its text and names its inputs', () => {
    for (const { wrap } of ofType('TextBlock')) expect(wrap).toBe(true);
    for (const { wrap } of ofType('Input.ChoiceSet')) expect(wrap).toBe(true);
    for (const input of [...ofType('Input.ChoiceSet'), ...ofType('Input.Text')]) {
      expect(input['label']).toMatch(/\S/);
      expect(input['isRequired'] ? input['errorMessage'] : 'none').toMatch(/\S/);
    }
  });

  test('fits into a message', () => {
    expect(sizeOf(card)).toBeLessThan(28_000);
  });
});

test('the check itself sees what Microsoft’s renderer overlooks', () => {
  expect(strangers({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Image', url: 'x' }] })).toEqual([
    'Image',
  ]);
  expect(
    strangers({ type: 'AdaptiveCard', actions: [{ type: 'Action.Execute', style: 'destructive' }] }),
  ).toEqual(['Action.Execute.style']);
});
