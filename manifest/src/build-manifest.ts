/** Writes what a Teams app package holds into manifest/dist: the manifest and its two icons. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { colourIcon, outlineIcon } from './icons/icons';
import { teamsManifest, WrongManifestOption, type ManifestOptions } from './manifest';
import { version } from '../package.json';

const usage = `Use: node manifest/lib/build-manifest.js --host <public name> --app-id <guid> --client-id <guid> [--bot-id <guid>]
  --developer <name> --website <https address> --privacy <https address> --terms <https address>`;

function readOptions(): ManifestOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ host: text, 'app-id': text, 'client-id': text, 'bot-id': text },
      ...{ developer: text, website: text, privacy: text, terms: text },
    },
  });
  const given = (name: keyof typeof values): string => values[name] ?? '';
  return {
    host: given('host'),
    appId: given('app-id'),
    clientId: given('client-id'),
    botId: values['bot-id'] ?? given('client-id'),
    version,
    developer: {
      name: given('developer'),
      websiteUrl: given('website'),
      privacyUrl: given('privacy'),
      termsOfUseUrl: given('terms'),
    },
  };
}

function write(folder: string): void {
  const manifest = `${JSON.stringify(teamsManifest(readOptions()), null, 2)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'color.png'), colourIcon());
  writeFileSync(join(folder, 'outline.png'), outlineIcon());
  process.stdout.write(`Written to ${folder}\n`);
}

const isUsage = (error: unknown): error is Error =>
  error instanceof WrongManifestOption || (error instanceof TypeError && 'code' in error);

try {
  write(join(__dirname, '..', 'dist'));
} catch (error) {
  if (!isUsage(error)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 1;
}
