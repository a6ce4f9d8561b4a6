import { parseArgs } from 'node:util';
import { WrongManifestOption, type ManifestOptions } from '../manifest';

export const usage = `Use: npm run package -- [--host <public name> --app-id <guid> --client-id <guid> [--bot-id <guid>]
       --developer <name> --website <https address> --privacy <https address> --terms <https address>]

  --host       where people will reach the service, such as safety.ambleford.gov.uk
  --app-id     a GUID of your own for the app in Teams; keep it for ever
  --client-id  the app registration of the product
  --bot-id     only where the bot has a registration of its own
  --developer  your council, at most 32 characters
  --website, --privacy, --terms   pages of your council that Teams links to
  --out        another folder than dist

Each can come from the environment instead: PACKAGE_HOST, PACKAGE_APP_ID and so on.
Without any, the Teams app is made for an example council.
`;

/** Of the example council of this repository. */
export const example = {
  host: 'safety.ambleford.example',
  'app-id': 'b0000000-0000-4000-8000-000000000001',
  'client-id': 'a0000000-0000-4000-8000-000000000001',
  developer: 'Ambleford Council',
  website: 'https://ambleford.example/',
  privacy: 'https://ambleford.example/privacy',
  terms: 'https://ambleford.example/terms',
} as const;

type Given = Partial<Record<keyof typeof example | 'bot-id', string>>;
const names = [...Object.keys(example), 'bot-id'] as (keyof Given)[];

export interface Asked {
  /** For whom the Teams app is made. */
  readonly council: Omit<ManifestOptions, 'version'>;
  /** Nobody was named, so it is made for the example. */
  readonly isExample: boolean;
  readonly out: string;
}

const text = { type: 'string' } as const;

/** @throws WrongManifestOption, or a TypeError of parseArgs for a flag that does not exist */
export function readAsked(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Asked {
  const options = Object.fromEntries([...names, 'out'].map((name) => [name, text]));
  const { values } = parseArgs({ args: [...args], options });
  const flags = values as Given & { out?: string };
  const given: Given = {};
  for (const name of names) {
    const value = flags[name] ?? environment[`PACKAGE_${name.toUpperCase().replaceAll('-', '_')}`];
    if (value) given[name] = value;
  }
  const isExample = Object.keys(given).length === 0;
  return { council: councilOf(isExample ? example : given), isExample, out: flags.out ?? 'dist' };
}

/** Half a council would be half an example. */
function councilOf(given: Given): Asked['council'] {
  const missing = (Object.keys(example) as (keyof typeof example)[]).filter((name) => !given[name]);
  if (missing.length > 0) {
    throw new WrongManifestOption(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.`);
  }
  const all = given as Record<keyof Given, string>;
  return {
    host: all.host,
    appId: all['app-id'],
    clientId: all['client-id'],
    botId: given['bot-id'] ?? all['client-id'],
    developer: {
      name: all.developer,
      websiteUrl: all.website,
      privacyUrl: all.privacy,
      termsOfUseUrl: all.terms,
    },
  };
}
