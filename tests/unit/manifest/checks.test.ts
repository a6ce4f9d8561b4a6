import { brotliCompressSync, gzipSync } from 'node:zlib';
import { jsonFile, textFile, type ArchiveFile } from '@councillor-safety/manifest/archives/archive-file';
import { contentFaults } from '@councillor-safety/manifest/checks/check-content';
import { teamsPackageFaults } from '@councillor-safety/manifest/checks/check-teams-package';
import { squarePng, type Colour } from '@councillor-safety/manifest/icons/png';
import { readAsked } from '@councillor-safety/manifest/packing/council';
import { teamsPackage } from '@councillor-safety/manifest/packing/teams-package';

const { council } = readAsked([], {});
const good = teamsPackage({ ...council, version: '1.2.3' });
const icon = (size: number, colour: Colour) => squarePng(size, () => colour);

/** The good package with one file replaced, added or (without content) taken away. */
const changed = (name: string, bytes?: Uint8Array): ArchiveFile[] => [
  ...good.filter((file) => file.name !== name),
  ...(bytes ? [{ name, bytes }] : []),
];

function withManifest(change: (manifest: Record<string, unknown>) => void): ArchiveFile[] {
  const file = good.find(({ name }) => name === 'manifest.json');
  const manifest = JSON.parse(Buffer.from(file?.bytes ?? []).toString()) as Record<string, unknown>;
  change(manifest);
  return changed('manifest.json', jsonFile('manifest.json', manifest).bytes);
}

describe('the Teams app is refused with', () => {
  test('nothing, as it is', async () => {
    expect(await teamsPackageFaults(good, council.host)).toEqual([]);
  });

  test.each<[string, ArchiveFile[], RegExp]>([
    ['a fourth file', changed('readme.txt', Buffer.from('x')), /must hold .* and holds .*readme\.txt/],
    [
      'a folder around it',
      good.map((file) => ({ ...file, name: `app/${file.name}` })),
      /holds app\/color\.png/,
    ],
    ['no outline', changed('outline.png'), /outline\.png must be a PNG/],
    ['an icon that is no PNG', changed('color.png', Buffer.from('<svg/>')), /color\.png must be a PNG/],
    [
      'a colour icon of another size',
      changed('color.png', icon(96, [0, 0, 0, 255])),
      /color\.png must be 192 by 192 pixels and is 96 by 96/,
    ],
    [
      'an outline in colour',
      changed('outline.png', icon(32, [29, 79, 145, 255])),
      /outline\.png must be white on nothing/,
    ],
    [
      'a property that Teams does not know',
      withManifest((manifest) => (manifest.hub = true)),
      /not what its schema asks for/,
    ],
    [
      'a tab on another host',
      withManifest((manifest) => (manifest.staticTabs = [{ contentUrl: 'https://elsewhere.example/tab/' }])),
      /names elsewhere\.example; only safety\.ambleford\.example/,
    ],
    [
      'a further domain',
      withManifest((manifest) => (manifest.validDomains = [council.host, '*.example'])),
      /names \*\.example; only/,
    ],
    [
      'no domain',
      withManifest((manifest) => delete manifest.validDomains),
      /must name safety\.ambleford\.example under validDomains/,
    ],
    [
      'sign-in from another host',
      withManifest(
        (manifest) =>
          (manifest.webApplicationInfo = {
            nestedAppAuthInfo: [{ redirectUri: 'brk-multihub://elsewhere.example', scopes: ['a'] }],
          }),
      ),
      /names elsewhere\.example/,
    ],
  ])('%s', async (_what, files, sentence) => {
    expect((await teamsPackageFaults(files, council.host)).join('\n')).toMatch(sentence);
  });
});

const faults = (name: string, content: string | Uint8Array) =>
  contentFaults([typeof content === 'string' ? textFile(name, content) : { name, bytes: content }], {
    forbidden: [
      { what: 'holds a path of the machine it was made on', text: '/srv/build/' },
      { what: 'holds a secret of the sample council', text: 'open-sesame' },
    ],
  });
const key = (kind: string) => `-----BEGIN ${kind}-----\nMIIEvQIBADANBgkqhkiG9w0B`;

describe('nothing that is shipped may hold', () => {
  test.each([
    ['this machine by name', "fetch('http://localhost:3978')", /names this machine/],
    ['this machine by number', "const host = '127.0.0.1'", /names this machine/],
    ['a private key', key('PRIVATE KEY'), /holds a private key/],
    ['a private key of another kind', key('RSA PRIVATE KEY'), /holds a private key/],
    ['a setting with a secret', 'CLIENT_SECRET=abc~123456', /holds a secret/],
    ['the keys that seal', 'PAYLOAD_KEYS=k1:AAAABBBB', /holds a secret/],
    ['a password of a database', 'postgres://hub:letmein@db.example/jobs', /holds a password/],
    ['the way to a source map', '//# sourceMappingURL=main.js.map', /points at a source map/],
    ['the way to a source map of styles', '/*# sourceMappingURL=a.css.map */', /points at a source map/],
    ['a file address', "import 'file:///srv/x.js'", /path of the machine/],
    ['the folder it was built in', "require('/srv/build/core/lib/x')", /path of the machine/],
    ['a secret of the sample council', "const secret = 'open-sesame'", /secret of the sample council/],
  ])('%s', (_what, content, sentence) => {
    expect(faults('bot/lib/main.js', content)).toEqual([expect.stringMatching(sentence)]);
    expect(faults('bot/lib/main.js', content)[0]).not.toContain(content);
  });

  test.each([
    ['bot/lib/main.js.map', /for developers/],
    ['core/lib/people/people.d.ts', /for developers/],
    ['bot/lib/.tsbuildinfo', /for developers/],
    ['core/lib/people/sample-people.js', /sample content/],
    ['core/lib/on-call/on-call-sample.js', /sample content/],
  ])('a file such as %s', (name, sentence) => {
    expect(faults(name, 'x')).toEqual([expect.stringMatching(sentence)]);
  });

  test('packed copies are looked into', () => {
    const telling = Buffer.from('http://localhost:3978');
    expect(faults('teams-app/dist/a.js.gz', gzipSync(telling))).toHaveLength(1);
    expect(faults('teams-app/dist/a.js.br', brotliCompressSync(telling))).toHaveLength(1);
  });

  test('the guard against addresses of one machine names them itself, and nothing else does', () => {
    const guard = "new Set(['127.0.0.1', 'localhost'])";
    expect(faults('bot/lib/config/loopback.js', guard)).toEqual([]);
    expect(faults('bot/lib/config/settings.js', guard)).toHaveLength(1);
  });

  test.each([
    ['words about settings', 'CLIENT_SECRET is missing; set PAYLOAD_KEYS=… or PAYLOAD_KEYS=<id:key>'],
    ['an address without a password', 'DATABASE_URL=postgresql://db.example/jobs'],
    ['the beginning of a key, to look for one', "text.startsWith('-----BEGIN PRIVATE KEY-----')"],
  ])('but %s may be there', (_what, content) => {
    expect(faults('bot/lib/main.js', content)).toEqual([]);
  });
});
