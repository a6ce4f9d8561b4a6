import { randomBytes } from 'node:crypto';
import { readSettings } from '@councillor-safety/bot/config/settings';
import { judgeFaults, judgeFolder, judgeSettings } from '@councillor-safety/bot/doctor/settings-check';
import { serviceSettings } from '../../../setup/settings';
import { brief, faults } from './words';

const good = {
  ...serviceSettings({ tenantPort: 3000, port: 3978, dataDir: '/tmp' }),
  PAYLOAD_KEYS: `now:${randomBytes(32).toString('base64')}`,
  PUBLIC_URL: 'https://safety.ambleford.example',
  TRUST_PROXY_HOPS: '1',
  MONITORING_WEBHOOK_URL: 'https://centre.example/hook',
  MONITORING_WEBHOOK_SECRET: 'an-invented-secret-of-40-characters-long',
};
const judged = (changes: Readonly<Record<string, string>>) =>
  judgeSettings(readSettings({ ...good, ...changes }));
const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

test('settings that fit together are fine', () => {
  expect(faults(judged({}))).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['the bot believes anybody', { BOT_APP_ID: '' }, 'stop settings.bot-app-id-missing'],
  [
    'the bot is another registration',
    { BOT_APP_ID: 'a0000000-0000-4000-8000-0000000000ff' },
    'look settings.bot-app-id-other',
  ],
  ['nobody knows the address', { PUBLIC_URL: '', LOCAL_TENANT_URL: '' }, 'look settings.public-url-missing'],
  [
    'the address is not https',
    { PUBLIC_URL: 'http://localhost:3978', LOCAL_TENANT_URL: '' },
    'stop settings.public-url-not-https',
  ],
  ['the proxy in front is not counted', { TRUST_PROXY_HOPS: '0' }, 'look settings.proxy-hops'],
  ['the app in the catalogue is not known', { TEAMS_APP_ID: '' }, 'look settings.teams-app-id-missing'],
  [
    'no monitoring centre',
    { MONITORING_WEBHOOK_URL: '', MONITORING_WEBHOOK_SECRET: '' },
    'look settings.monitoring-centre-missing',
  ],
  [
    'a key that somebody made up',
    { PAYLOAD_KEYS: `weak:${Buffer.alloc(32, 'ab').toString('base64')}` },
    'stop settings.payload-keys-weak',
  ],
  [
    'keys that were never taken away',
    { PAYLOAD_KEYS: ['a', 'b', 'c', 'd'].map(key).join(',') },
    'look settings.payload-keys-many',
  ],
])('%s', (_what, changes, expected) => {
  expect(faults(judged(changes))).toEqual([expected]);
});

test('on one machine http is as it should be', () => {
  expect(faults(judged({ PUBLIC_URL: '', TRUST_PROXY_HOPS: '' }))).toEqual([]);
});

test('each setting at fault is a finding of its own, and says its name', () => {
  const found = judgeFaults(['TENANT_ID is missing', 'PORT must be a whole number']);
  expect(found.map(({ what }) => what)).toEqual(['TENANT_ID is missing.', 'PORT must be a whole number.']);
  expect(brief(found)).toEqual(['stop settings.wrong', 'stop settings.wrong']);
});

test.each([
  ['is not there', { writable: undefined, freeMegabytes: 0 }, 'look settings.data-dir-missing'],
  ['cannot be written', { writable: false, freeMegabytes: 9_000 }, 'stop settings.data-dir-read-only'],
  ['is on a full disk', { writable: true, freeMegabytes: 499 }, 'look settings.data-dir-full'],
  ['is well', { writable: true, freeMegabytes: 500 }, 'fine settings.data-dir'],
])('the folder %s', (_what, folder, expected) => {
  expect(brief([judgeFolder(folder)])).toEqual([expected]);
});
