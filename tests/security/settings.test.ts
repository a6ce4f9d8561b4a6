import { readSettings } from '@councillor-safety/bot/config/settings';

const good = {
  TENANT_ID: '7c0ffee0-0000-4000-8000-000000000001',
  CLIENT_ID: 'a0000000-0000-4000-8000-000000000001',
  CLIENT_SECRET: 'canary-secret',
  BOT_APP_ID: 'a0000000-0000-4000-8000-000000000001',
  HUB_SITE_URL: 'https://ambleford.sharepoint.com/sites/councillor-safety',
  CASEWORK_SITE_URL: 'https://ambleford.sharepoint.com/sites/councillor-safety-casework',
  GROUP_COUNCILLORS: '60000000-0000-4000-8000-000000000001',
  GROUP_OFFICERS: '60000000-0000-4000-8000-000000000002',
  GROUP_CHAMPIONS: '60000000-0000-4000-8000-000000000003',
  GROUP_ADMINISTRATORS: '60000000-0000-4000-8000-000000000004',
  GROUP_OFFICE_MONITORING_OFFICER: '60000000-0000-4000-8000-000000000012',
  PAYLOAD_KEYS: `new:${Buffer.alloc(32, 1).toString('base64')},old:${Buffer.alloc(32, 2).toString('base64')}`,
};

const messageOf = (environment: Record<string, string | undefined>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('These settings were accepted');
};

describe('settings', () => {
  test('a complete environment is read, with what is left out at its standard', () => {
    const settings = readSettings(good);
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      dataDir: '.data',
      databaseUrl: undefined,
      localTenantUrl: undefined,
      trustProxyHops: 0,
      targets: { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 },
    });
    expect(settings.groups.offices).toEqual({ 'monitoring-officer': good.GROUP_OFFICE_MONITORING_OFFICER });
    expect(settings.payloadKeys.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  test.each(
    Object.keys(good).filter((name) => !['BOT_APP_ID', 'GROUP_OFFICE_MONITORING_OFFICER'].includes(name)),
  )('without %s the service does not start and says so', (name) => {
    expect(messageOf({ ...good, [name]: undefined })).toBe(`The service cannot start: ${name} is missing.`);
  });

  test('every wrong setting is named at once', () => {
    const message = messageOf({ ...good, TENANT_ID: 'x', CLIENT_SECRET: undefined, PORT: 'many' });
    expect(message).toMatch(/TENANT_ID must be a GUID/);
    expect(message).toMatch(/CLIENT_SECRET is missing/);
    expect(message).toMatch(/PORT must be a whole number/);
  });

  test('no value is ever repeated in the message', () => {
    expect(messageOf({ ...good, TENANT_ID: 'canary-value', PAYLOAD_KEYS: 'k:canary-key' })).not.toMatch(
      /canary/,
    );
  });

  test.each([
    ['a key that is too short', `k:${Buffer.alloc(16).toString('base64')}`, /32 bytes/],
    ['a key without an id', Buffer.alloc(32).toString('base64'), /32 bytes/],
    [
      'the same id twice',
      `k:${Buffer.alloc(32, 1).toString('base64')},k:${Buffer.alloc(32, 2).toString('base64')}`,
      /twice/,
    ],
  ])('PAYLOAD_KEYS with %s is refused', (_name, keys, expected) => {
    expect(messageOf({ ...good, PAYLOAD_KEYS: keys })).toMatch(expected);
  });
});

describe('what is only for one machine', () => {
  test('no bot app id is accepted on loopback', () => {
    expect(readSettings({ ...good, BOT_APP_ID: '' }).botAppId).toBeUndefined();
  });
  test.each(['0.0.0.0', '10.0.0.5', '::', 'safety.ambleford.example'])(
    'no bot app id is refused on %s',
    (host) => {
      expect(messageOf({ ...good, BOT_APP_ID: '', HOST: host })).toMatch(
        /BOT_APP_ID must be set unless HOST is a loopback/,
      );
    },
  );
  test('the local tenant is refused when the service can be reached from elsewhere', () => {
    const message = messageOf({ ...good, HOST: '0.0.0.0', LOCAL_TENANT_URL: 'http://localhost:3000' });
    expect(message).toMatch(/LOCAL_TENANT_URL may be set only when HOST is a loopback address/);
  });
  test('a local tenant on another machine is refused', () => {
    const message = messageOf({ ...good, LOCAL_TENANT_URL: 'http://tenant.example:3000' });
    expect(message).toMatch(/LOCAL_TENANT_URL must be a loopback address/);
  });
});

describe('the monitoring centre', () => {
  const secret = 'canary-of-thirty-two-characters!!';
  const withCentre = (url: string, given = secret) => ({
    ...good,
    MONITORING_WEBHOOK_URL: url,
    MONITORING_WEBHOOK_SECRET: given,
  });

  test.each(['https://centre.example/calls', 'http://127.0.0.1:9999/'])('may be at %s', (url) => {
    expect(readSettings(withCentre(url)).monitoringCentre).toEqual({ url, secret });
  });

  test('need not be there', () => {
    expect(readSettings(good).monitoringCentre).toBeUndefined();
  });

  test.each(['http://centre.example/calls', 'ftp://127.0.0.1/', 'centre', 'https://'])(
    'is refused at %s',
    (url) => {
      expect(messageOf(withCentre(url))).toMatch(/MONITORING_WEBHOOK_URL must be an https/);
    },
  );

  test('is told nothing without a secret that is long enough', () => {
    expect(messageOf(withCentre('https://centre.example/', ''))).toMatch(
      /MONITORING_WEBHOOK_SECRET must be set/,
    );
    expect(messageOf(withCentre('https://centre.example/', 'short'))).toMatch(/32 characters or more/);
    expect(messageOf(withCentre('', secret))).toMatch(/MONITORING_WEBHOOK_URL must be set/);
  });
});
