import { readProvisionSettings } from '@councillor-safety/bot/provision/provision-settings';

const environment = {
  TENANT_ID: '7c0ffee0-0000-4000-8000-000000000001',
  PROVISION_CLIENT_ID: 'a0000000-0000-4000-8000-000000000002',
  PROVISION_CLIENT_SECRET: 'secret',
};
const args = ['--hub', 'https://c.sharepoint.com/sites/h', '--casework', 'https://c.sharepoint.com/sites/c'];

it('reads the command line and the environment', () => {
  expect(readProvisionSettings(args, environment)).toMatchObject({
    apply: false,
    credential: { kind: 'secret', secret: 'secret' },
  });
});

it.each(['--apply', '--yes'])('applies with %s', (flag) => {
  expect(readProvisionSettings([...args, flag], environment).apply).toBe(true);
});

it('puts in starter content unless told otherwise', () => {
  expect(readProvisionSettings(args, environment).starterContent).toBe(true);
  expect(readProvisionSettings([...args, '--no-starter-content'], environment).starterContent).toBe(false);
});

it('takes the id of what web parts act with, and no other than that', () => {
  const id = 'a0000000-0000-4000-8000-000000000003';
  expect(readProvisionSettings([...args, '--web-parts', id], environment).webParts).toBe(id);
  expect(() => readProvisionSettings([...args, '--web-parts', 'us'], environment)).toThrow(
    '--web-parts must be the client id',
  );
  expect(() => readProvisionSettings([...args, '--web-parts', id, '--grant', id], environment)).toThrow(
    'another application than --grant',
  );
});

it('names everything that is missing, and how to use it', () => {
  expect(() => readProvisionSettings(['--hub', 'http://c'], {})).toThrow(
    [
      '--hub must be the https address of a SharePoint site.',
      '--casework must be the https address of a SharePoint site.',
      'TENANT_ID must be the id of the tenant.',
      'PROVISION_CLIENT_ID must be the client id of the application that provisions.',
      'PROVISION_CLIENT_CERTIFICATE_FILE or PROVISION_CLIENT_SECRET must be set, and only one of them.',
      'Use: npm run provision',
    ].join('\n'),
  );
});

it.each([
  ['a file that is not there', { PROVISION_CLIENT_SECRET: '' }, 'names a file that cannot be read'],
  ['a secret as well', {}, 'or PROVISION_CLIENT_SECRET must be set, and only one of them'],
])('refuses a certificate with %s', (_what, changes, sentence) => {
  const certificate = { PROVISION_CLIENT_CERTIFICATE_FILE: '/nowhere/certificate.pem' };
  expect(() => readProvisionSettings(args, { ...environment, ...certificate, ...changes })).toThrow(
    `PROVISION_CLIENT_CERTIFICATE_FILE ${sentence}.`,
  );
});

it('refuses a flag it does not know', () => {
  expect(() => readProvisionSettings([...args, '--drop'], environment)).toThrow("Unknown option '--drop'");
});

it('takes ids of who else may read the casework site, but not a group that stands for a role', () => {
  const [one, two] = ['5', 'b0000000-0000-4000-8000-000000000001'];
  const settings = readProvisionSettings([...args, '--allow', one, '--allow', two], environment);
  expect(settings.allowed).toEqual([one, two]);
  const withRoles = { ...environment, GROUP_OFFICERS: two.toUpperCase() };
  expect(() => readProvisionSettings([...args, '--allow', two], withRoles)).toThrow(
    '--allow must not name GROUP_OFFICERS',
  );
});
