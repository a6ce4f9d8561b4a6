import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import {
  teamsManifest,
  WrongManifestOption,
  type ManifestOptions,
} from '@councillor-safety/manifest/manifest';
import { placeStrings } from '@councillor-safety/manifest/strings';

const clientId = 'a0000000-0000-4000-8000-000000000001';

const options = (changed: Partial<ManifestOptions> = {}): ManifestOptions => ({
  host: 'safety.ambleford.example',
  appId: 'b0000000-0000-4000-8000-000000000001',
  clientId,
  botId: clientId,
  version: '1.2.3',
  developer: {
    name: 'Ambleford Council',
    websiteUrl: 'https://ambleford.example/',
    privacyUrl: 'https://ambleford.example/privacy',
    termsOfUseUrl: 'https://ambleford.example/terms',
  },
  ...changed,
});

const faults = (manifest: object): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);

describe('the Teams manifest', () => {
  test('is what its schema asks for', async () => {
    expect(await faults(teamsManifest(options()))).toEqual([]);
  });

  test('would be refused with a property that Teams does not know', async () => {
    expect(await faults({ ...teamsManifest(options()), hub: true })).not.toEqual([]);
  });

  test('shows the tab and takes its token from the host the council gave', () => {
    expect(teamsManifest(options())).toMatchObject({
      staticTabs: [{ contentUrl: 'https://safety.ambleford.example/tab/', name: 'Home' }],
      validDomains: ['safety.ambleford.example'],
      webApplicationInfo: {
        id: clientId,
        nestedAppAuthInfo: [
          {
            redirectUri: 'brk-multihub://safety.ambleford.example',
            scopes: [`api://${clientId}/access_as_user`],
          },
        ],
      },
    });
  });

  test('offers a person first to whoever writes to the bot', () => {
    const titles = ['I need someone now', 'phone numbers', 'status', 'report', 'help'];
    expect(teamsManifest(options())).toMatchObject({
      bots: [{ botId: clientId, commandLists: [{ commands: titles.map((title) => ({ title })) }] }],
    });
  });

  test('may be added to a team, where bulletins are posted; its commands are for a chat of one’s own', () => {
    expect(teamsManifest(options())).toMatchObject({
      bots: [{ scopes: ['personal', 'team'], commandLists: [{ scopes: ['personal'] }] }],
    });
  });

  test('offers the tab to one person and, beside the chat, to a channel', () => {
    expect(teamsManifest(options())).toMatchObject({ staticTabs: [{ scopes: ['personal', 'team'] }] });
  });

  test('asks for the one permission and names the one activity that are used, without a word of the matter', () => {
    expect(teamsManifest(options())).toMatchObject({
      authorization: {
        permissions: { resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }] },
      },
      activities: {
        activityTypes: [{ type: 'messageWaiting', templateText: 'You have a message in Councillor Safety' }],
      },
    });
  });

  test('keeps a quote in the name of the council', () => {
    const developer = { ...options().developer, name: 'The "New" Council' };
    expect(teamsManifest(options({ developer }))).toMatchObject({ developer: { name: 'The "New" Council' } });
  });

  test('leaves no hole unfilled', () => {
    expect(JSON.stringify(teamsManifest(options()))).not.toMatch(/\{\{\w+\}\}/);
  });
});

describe('options that cannot be used', () => {
  test.each([
    ['a host of one machine', { host: 'localhost' }, /host 'localhost'/],
    ['a host with a port', { host: 'localhost:3978' }, /host 'localhost:3978'/],
    ['a host with a scheme', { host: 'https://safety.ambleford.example' }, /host 'https:/],
    ['a client id that is no GUID', { clientId: 'product' }, /clientId 'product' must be a GUID/],
    ['a version that Teams cannot compare', { version: 'next' }, /version 'next'/],
    [
      'an address without TLS',
      { developer: { ...options().developer, privacyUrl: 'http://ambleford.example' } },
      /privacyUrl 'http:\/\/ambleford.example' must be an https/,
    ],
    [
      'a name longer than Teams shows',
      { developer: { ...options().developer, name: 'x'.repeat(33) } },
      /1 to 32 characters/,
    ],
  ])('%s', (_name, changed, sentence) => {
    expect(() => teamsManifest(options(changed))).toThrow(WrongManifestOption);
    expect(() => teamsManifest(options(changed))).toThrow(sentence);
  });

  test('a string with no place in the manifest is named', () => {
    expect(() => placeStrings({ staticTabs: [] }, { 'staticTabs[0].name': 'Home' })).toThrow(
      "no place for the string 'staticTabs[0].name'",
    );
  });
});
