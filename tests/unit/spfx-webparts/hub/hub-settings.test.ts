import { readSettings } from '@councillor-safety/bot/config/settings';
import {
  hubSettings,
  settingFaults,
  standardTargets,
  type HubProperties,
} from '@councillor-safety/spfx-webparts/hub/hub-settings';
import { serviceSettings } from '../../../setup/settings';

const used = (properties: HubProperties) => hubSettings(properties, 'Safety hub');
const guid = '7c0ffee0-0000-4000-8000-0000000000a1';

test('nothing set: the defaults, and nothing wrong', () => {
  expect(settingFaults({})).toEqual([]);
  expect(used({})).toEqual({
    title: 'Safety hub',
    blocks: ['ways-in', 'contacts', 'what-happens', 'support', 'bulletins', 'guidance'],
    appIds: {},
    waysOn: {
      report: true,
      talk: true,
      'drop-in': true,
      directory: true,
      'visit-check': false,
      bulletin: true,
    },
    targets: { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 },
  });
});

test('the targets are those that the service keeps when it is told nothing else', () => {
  const service = readSettings(serviceSettings({ tenantPort: 3000, port: 3978, dataDir: 'unused' }));
  expect(standardTargets).toEqual(service.targets);
});

describe('a value that cannot be used', () => {
  test.each<[keyof HubProperties, unknown]>([
    ['onCallPhone', 'ask at the desk'],
    ['teamsAppId', '7c0ffee0'],
    ['botId', 'the bot'],
    ['directoryUrl', 'http://ambleford.example'],
    ['directoryUrl', 'javascript:alert(1)'],
    ['firstLookDays', '0'],
    ['firstActionDays', '61'],
    ['nextStepDays', '2.5'],
    ['nextStepDays', -1],
    ['eapPhone', 'by appointment'],
    ['eapWeb', 'data:text/html,x'],
    ['hubSiteUrl', 'ambleford.sharepoint.com'],
    ['hubSiteUrl', 'https://ambleford.sharepoint.com/sites/hub/SitePages/Home.aspx'],
    ['nation', 'Cornwall'],
    ['correctionsEmail', 'us@ambleford.example?bcc=them@elsewhere.example'],
    ['correctionsEmail', 'member services'],
    ['botId', { id: guid }],
    ['firstLookDays', true],
  ])('%s: %j is named, and the default stands in', (name, value) => {
    expect(settingFaults({ [name]: value })).toEqual([name]);
    const scheme = { eapName: 'Harbour Listening' };
    expect(used({ ...scheme, [name]: value })).toEqual(used(scheme));
  });

  test('an empty one is not wrong', () => {
    const empty = Object.fromEntries(
      ['onCallPhone', 'teamsAppId', 'firstLookDays', 'eapWeb', 'nation'].map((name) => [name, '']),
    );
    expect(settingFaults(empty)).toEqual([]);
    expect(used(empty)).toEqual(used({}));
  });
});

describe('a value that can be used', () => {
  test('is', () => {
    const properties: HubProperties = {
      title: ' Your safety ',
      onCallPhone: '(01632) 960123',
      teamsAppId: ` ${guid} `,
      firstLookDays: 2,
      firstActionDays: '60',
      eapName: 'Harbour Listening',
      eapPhone: '0800 83 85 87',
      eapWeb: 'https://harbour.example',
      eapHours: 'weekdays',
    };
    expect(settingFaults(properties)).toEqual([]);
    expect(used(properties)).toMatchObject({
      title: 'Your safety',
      onCall: { phone: '(01632) 960123', phoneHref: 'tel:+441632960123' },
      appIds: { teamsAppId: guid },
      targets: { firstLookDays: 2, firstActionDays: 60, nextStepDays: 5 },
      eap: { name: 'Harbour Listening', web: 'https://harbour.example', hours: 'weekdays' },
    });
  });

  test('an empty heading is a wish, not a mistake', () => {
    expect(used({ title: '' }).title).toBe('');
  });

  test('what is known of a scheme without a name is not shown', () => {
    expect(used({ eapPhone: '0800 83 85 87' }).eap).toBeUndefined();
  });

  test.each([[undefined], [null], ['report'], [{ report: 'no', talk: 1 }]])(
    'switches that are none (%j) stand as they come',
    (waysOn) => {
      expect(used({ waysOn }).waysOn).toEqual(used({}).waysOn);
    },
  );
});
