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
    Object.keys(good).filter(
      (name) => !['BOT_APP_ID', 'CLIENT_SECRET', 'GROUP_OFFICE_MONITORING_OFFICER'].includes(name),
    ),
  )('without %s the service does not start and says so', (name) => {
    expect(messageOf({ ...good, [name]: undefined })).toBe(`The service cannot start: ${name} is missing.`);
  });

  test('every wrong setting is named at once', () => {
    const message = messageOf({ ...good, TENANT_ID: 'x', CLIENT_ID: undefined, PORT: 'many' });
    expect(message).toMatch(/TENANT_ID must be a GUID/);
    expect(message).toMatch(/CLIENT_ID is missing/);
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

describe('what the service proves itself with', () => {
  const identity = 'e0000000-0000-4000-8000-000000000001';
  const onlyOne =
    'The service cannot start: CLIENT_MANAGED_IDENTITY or CLIENT_CERTIFICATE_FILE or CLIENT_SECRET must be set, and only one of them.';

  test.each([
    ['none', { CLIENT_SECRET: '' }],
    ['a secret and an identity', { CLIENT_MANAGED_IDENTITY: identity }],
    ['a secret and a certificate', { CLIENT_CERTIFICATE_FILE: '/nowhere/certificate.pem' }],
  ])('%s is refused in one sentence', (_what, given) => {
    expect(messageOf({ ...good, ...given })).toBe(onlyOne);
  });

  test('a managed identity alone is taken', () => {
    const { credential } = readSettings({ ...good, CLIENT_SECRET: '', CLIENT_MANAGED_IDENTITY: identity });
    expect(credential).toEqual({ kind: 'managed-identity', clientId: identity });
  });

  test('a certificate that is not there stops the start, without its path being repeated', () => {
    const given = { CLIENT_SECRET: undefined, CLIENT_CERTIFICATE_FILE: '/nowhere/canary.pem' };
    expect(messageOf({ ...good, ...given })).toBe(
      'The service cannot start: CLIENT_CERTIFICATE_FILE names a file that cannot be read.',
    );
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

describe('where Teams reaches the service', () => {
  const local = { LOCAL_TENANT_URL: 'http://localhost:3000', PORT: '4001' };

  test.each([
    [
      'as it is given',
      { PUBLIC_URL: 'https://safety.ambleford.example' },
      'https://safety.ambleford.example',
    ],
    ['without a slash at its end', { PUBLIC_URL: 'https://a.example/hub//' }, 'https://a.example/hub'],
    ['as given on one machine, too', { ...local, PUBLIC_URL: 'http://127.0.0.1:9' }, 'http://127.0.0.1:9'],
    ['on one machine, this machine', local, 'http://localhost:4001'],
    ['at a port that nobody knows yet, unknown', { ...local, PORT: '0' }, undefined],
    ['with a real tenant, unknown', { PORT: '4001' }, undefined],
    ['left empty, unknown', { PUBLIC_URL: '' }, undefined],
  ])('%s', (_name, given, expected) => {
    expect(readSettings({ ...good, ...given }).publicUrl).toBe(expected);
  });

  test.each(['http://safety.ambleford.example', 'ftp://127.0.0.1', 'safety'])('not %s', (url) => {
    expect(messageOf({ ...good, PUBLIC_URL: url })).toMatch(/PUBLIC_URL must be an https/);
  });
});

describe('how much may be sent in a second', () => {
  test('fifty, or what is set', () => {
    expect(readSettings(good).sendsPerSecond).toBe(50);
    expect(readSettings({ ...good, TEAMS_SENDS_PER_SECOND: '7' }).sendsPerSecond).toBe(7);
  });

  test.each(['0', '501', '2.5', 'many'])('not %s', (value) => {
    expect(messageOf({ ...good, TEAMS_SENDS_PER_SECOND: value })).toMatch(/TEAMS_SENDS_PER_SECOND must be/);
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

describe('entries in people’s calendars', () => {
  test.each([
    [undefined, false],
    ['', false],
    ['off', false],
    ['on', true],
  ])('CALENDAR_ENTRIES=%s: %s', (given, on) => {
    expect(readSettings({ ...good, CALENDAR_ENTRIES: given }).calendarEntries).toBe(on);
  });

  test.each(['yes', 'true', 'ON'])('%s is not taken for a wish', (given) => {
    expect(messageOf({ ...good, CALENDAR_ENTRIES: given })).toMatch(
      /CALENDAR_ENTRIES is not one of the allowed values/,
    );
  });
});
