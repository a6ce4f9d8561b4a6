import { addStrings, t } from '@councillor-safety/teams-app/shell/strings';

const say = t as unknown as (key: string, values?: Record<string, unknown>) => string;

describe('words', () => {
  const looked = (): string[] => [
    say('product'),
    say('emergency.call999'),
    say('example:deep.greeting', { name: 'Ana', times: 2 }),
  ];
  const right = ['Councillor Safety', 'Call 999', 'Hello Ana, 2 <b>times</b>'];

  test('are there before any language library is, and the same when it takes over', async () => {
    addStrings('example', { deep: { greeting: 'Hello {{name}}, {{times}} <b>times</b>' } });
    expect(looked()).toEqual(right);
    await import('@councillor-safety/teams-app/shell/languages');
    expect(looked()).toEqual(right);
    addStrings('later', { words: 'Added afterwards' });
    expect(say('later:words')).toBe('Added afterwards');
  });
});
