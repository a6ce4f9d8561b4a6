import { example, readAsked } from '@councillor-safety/manifest/packing/council';
import { WrongManifestOption } from '@councillor-safety/manifest/manifest';

const flags = {
  ...example,
  host: 'safety.moorside.example',
  'client-id': 'a0000000-0000-4000-8000-000000000009',
  developer: 'Moorside Council',
};
const asFlags = (values: object): string[] =>
  Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);

describe('for whom the packages are made', () => {
  test('for the example council when nobody is named, and that is known', () => {
    const { council, isExample, out } = readAsked([], {});
    expect([isExample, council.host, out]).toEqual([true, 'safety.ambleford.example', 'dist']);
  });

  test('for the council that the flags name', () => {
    const { council, isExample } = readAsked(asFlags(flags), {});
    expect(isExample).toBe(false);
    expect(council).toMatchObject({ host: flags.host, developer: { name: 'Moorside Council' } });
  });

  test('the bot has the client id unless it has one of its own', () => {
    const own = 'c0000000-0000-4000-8000-000000000009';
    expect(readAsked(asFlags(flags), {}).council.botId).toBe(flags['client-id']);
    expect(readAsked(asFlags({ ...flags, 'bot-id': own }), {}).council.botId).toBe(own);
  });

  test('the environment can say it, and a flag is stronger', () => {
    const { host, ...rest } = flags;
    const environment = { PACKAGE_HOST: host, PACKAGE_DEVELOPER: 'Somebody else' };
    const { council } = readAsked(asFlags(rest), environment);
    expect([council.host, council.developer.name]).toEqual([host, 'Moorside Council']);
  });

  test('half a council is refused, and what is missing is named', () => {
    const ask = () => readAsked(['--host', flags.host, '--app-id', flags['app-id']], {});
    expect(ask).toThrow(WrongManifestOption);
    expect(ask).toThrow('Missing: --client-id, --developer, --website, --privacy, --terms.');
  });

  test('a flag that does not exist is refused', () => {
    expect(() => readAsked(['--hots', 'x'], {})).toThrow("Unknown option '--hots'");
  });
});
