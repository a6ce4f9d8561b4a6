import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeStrings } from './strings';

/** What differs from one council to the next. */
export interface ManifestOptions {
  /** Public name of the service, such as `safety.ambleford.gov.uk`: no scheme, no port, no path. */
  readonly host: string;
  /** GUID that Teams knows the app by; stays the same for ever. */
  readonly appId: string;
  /** GUID of the Entra app registration. */
  readonly clientId: string;
  /** GUID the bot is registered under; the same as `clientId` where there is one registration. */
  readonly botId: string;
  /** `1.2.3`; Teams takes an update only when it grows. */
  readonly version: string;
  /** Who answers for the app; shown before it is installed. */
  readonly developer: {
    /** At most 32 characters. */
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

const part = join(__dirname, '..');
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const publicHost = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** An option cannot be used. The message is one sentence for each, and says which. */
export class WrongManifestOption extends Error {
  override readonly name = 'WrongManifestOption';
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && text.startsWith('https://');

function refuseWrong({ host, version, developer, ...ids }: ManifestOptions): void {
  const { name, ...addresses } = developer;
  const faults = [
    publicHost.test(host) ? '' : `host '${host}' must be a public name such as safety.ambleford.gov.uk.`,
    /^\d+\.\d+\.\d+$/.test(version) ? '' : `version '${version}' must look like 1.2.3.`,
    name !== '' && name.length <= 32 ? '' : `developer name '${name}' must have 1 to 32 characters.`,
    ...(['appId', 'clientId', 'botId'] as const).map((key) =>
      guid.test(ids[key]) ? '' : `${key} '${ids[key]}' must be a GUID.`,
    ),
    ...Object.entries(addresses).map(([key, address]) =>
      isWebAddress(address) ? '' : `${key} '${address}' must be an https:// address.`,
    ),
  ].filter(Boolean);
  if (faults.length > 0) throw new WrongManifestOption(faults.join('\n'));
}

const readJson = (...file: string[]): unknown => JSON.parse(readFileSync(join(part, ...file), 'utf8'));

/**
 * The Teams manifest (schema 1.29) of one council, in English.
 * @throws WrongManifestOption
 */
export function teamsManifest(options: ManifestOptions): object {
  refuseWrong(options);
  const { developer, ...rest } = options;
  const values: Readonly<Record<string, string>> = { ...rest, ...developer, developerName: developer.name };
  const filled = fill(readJson('manifest.template.json'), values);
  return placeStrings(filled as object, readJson('strings', 'en-gb.json') as Record<string, string>);
}

/** Values go into parsed text, so that a quote in a name cannot break the JSON. */
function fill(template: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') {
    return template.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`manifest.template.json asks for an unknown value '${name}'`);
      return value;
    });
  }
  if (Array.isArray(template)) return template.map((each) => fill(each, values));
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, values)]));
}
