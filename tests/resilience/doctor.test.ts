import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyRota } from '@councillor-safety/core/on-call/on-call';
import { samplePeople, sampleGroups, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { readSettings } from '@councillor-safety/bot/config/settings';
import { examine } from '@councillor-safety/bot/doctor/doctor';
import { as } from '../setup/api';
import { wallTimeOf } from '../setup/bulletins';
import { changeCallSettings } from '../setup/calls';
import { idOf } from '../setup/cases';
import { makeCertificate } from '../setup/certificate';
import { environmentOf, runDoctor, runDoctorWith, wholeEnvironment, type Examination } from '../setup/doctor';
import { asProvisioner } from '../setup/provisioner';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';
import { haveTheApp } from './support/calls';
import { strangeService } from './support/strange-service';

type Changes = Readonly<Record<string, string>>;

let stack: Stack;
let environment: Changes;
const examined = (changes: Changes = {}): Promise<Examination> => runDoctor({ ...environment, ...changes });

const bothLines = [
  ['first', 'officer'],
  ['second', 'legal'],
] as const;

/** One after the other, each over the version that the one before has left. */
async function changeRota(path: string, change: object): Promise<void> {
  const officer = await as(stack, 'officer');
  const { body } = await officer.call<{ version: number }>('/api/on-call/rota');
  const sent = { version: body.version, ...change };
  const { status, body: said } = path.endsWith('settings')
    ? await officer.call(path, { method: 'PUT', headers: { 'Idempotency-Key': randomUUID() }, body: sent })
    : await officer.send(path, sent);
  if (status !== 200) throw new Error(`The rota took nothing: ${status} ${JSON.stringify(said)}`);
}

/** Somebody has to be on call at every hour, and is, on both lines. */
async function fillRota(): Promise<void> {
  await changeRota('/api/on-call/settings', {
    settings: { ...emptyRota.settings, covers: 'always' },
  });
  for (const [line, person] of bothLines) {
    const entry = {
      ...{ kind: 'pattern', line, days: [0, 1, 2, 3, 4, 5, 6], from: '09:00', to: '09:00', toDaysLater: 1 },
      ...{ everyWeeks: 1, people: [idOf(person)], turn: 'week', startsOn: '2026-01-01' },
    };
    await changeRota('/api/on-call/entries', { entry });
  }
}

beforeAll(async () => {
  const settings = await wholeEnvironment();
  stack = await startStack(settings);
  environment = environmentOf(stack, settings);
  await fillRota();
  await changeCallSettings(stack, (now) => ({
    ...now,
    phones: [{ label: 'Civic centre', phone: '01632 960001' }],
  }));
  const members = samplePeople.filter(({ roles }) =>
    roles.some((role) => ['councillor', 'officer'].includes(role)),
  );
  await haveTheApp(
    stack,
    members.map(({ key }) => key),
  );
}, 90_000);
afterAll(() => stack?.stop());

describe('a council with everything in place', () => {
  let well: Examination;
  beforeAll(async () => {
    well = await until(
      async () => {
        const found = await examined();
        return found.exitCode === 0 && found;
      },
      { what: 'all is filed, and the doctor finds nothing', everyMs: 500, withinMs: 40_000 },
    );
  });

  test('the doctor is content, and says what it rightly cannot know', () => {
    expect(well.report.outcome).toBe('well');
    expect(well.faults).toEqual(['not-known credential.secret-end', 'not-known readers.not-told']);
    expect(well.report.findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['sign-in', 'permissions', 'lists', 'service.ready', 'queue', 'rota', 'chain']),
    );
  });

  test('it names no person and shows no secret', async () => {
    const { output } = await runDoctorWith(environment, []);
    for (const text of [output, well.output]) {
      for (const { name, id, userPrincipalName } of samplePeople)
        expect(text).not.toMatch(new RegExp(`${name}|${id}|${userPrincipalName}`));
      for (const name of ['CLIENT_SECRET', 'PAYLOAD_KEYS', 'MONITORING_WEBHOOK_SECRET'])
        expect(text).not.toContain(environment[name]);
    }
  });

  test('a wrong word after the command is no finding', async () => {
    const { exitCode, output } = await runDoctorWith(environment, ['--jason']);
    expect({ exitCode, output: output.trim() }).toEqual({
      exitCode: 3,
      output: 'Use: npm run doctor -- [--json]',
    });
  });
});

const nobody = sampleGroups.offices.communications;
const noOffices = Object.fromEntries(
  Object.keys(sampleGroups.offices).map((office) => [
    `GROUP_OFFICE_${office.toUpperCase().replaceAll('-', '_')}`,
    '',
  ]),
);

describe('a wrong setting', () => {
  test.each<[string, Changes, string, number]>([
    ['one is missing', { TENANT_ID: '' }, 'stop settings.wrong', 2],
    ['the bot believes anybody', { BOT_APP_ID: '' }, 'stop settings.bot-app-id-missing', 2],
    [
      'a key somebody made up',
      { PAYLOAD_KEYS: `a:${btoa('a'.repeat(32))}` },
      'stop settings.payload-keys-weak',
      2,
    ],
    ['the folder is gone', { DATA_DIR: '/nowhere/at/all' }, 'look settings.data-dir-missing', 1],
    ['another secret', { CLIENT_SECRET: 'another' }, 'stop sign-in.refused', 2],
    [
      'a site that is not there',
      { HUB_SITE_URL: 'https://ambleford.sharepoint.com/sites/x' },
      'stop sites.unreachable',
      2,
    ],
    ['no councillors', { GROUP_COUNCILLORS: nobody }, 'stop groups.empty', 2],
    ['a group that is not there', { GROUP_CHAMPIONS: sampleTenantId }, 'stop groups.missing', 2],
    ['a guest', { GROUP_CHAMPIONS: '60000000-0000-4000-8000-000000000021' }, 'look groups.guests', 1],
    ['councillors as officers', { GROUP_OFFICERS: sampleGroups.roles.councillor }, 'look groups.overlap', 1],
    ['no officers', { ...noOffices, GROUP_OFFICERS: nobody }, 'stop chain.nobody', 2],
    ['another app', { TEAMS_APP_ID: sampleTenantId }, 'look reach.councillors-without', 1],
    ['no database', { DATABASE_URL: 'postgresql://127.0.0.1:9/none' }, 'stop queue.database', 2],
    ['nothing on that port', { PORT: '9' }, 'stop service.silent', 2],
    ['no metrics there', { METRICS_PORT: '9' }, 'not-known queue.no-metrics', 1],
  ])('%s', async (_what, changes, fault, exitCode) => {
    const found = await examined(changes);
    expect(found.faults).toContain(fault);
    expect(found.exitCode).toBe(exitCode);
  });

  test('without a token nothing of Microsoft 365 is said to be fine', async () => {
    const { report } = await examined({ CLIENT_SECRET: 'another' });
    const fine = report.findings.filter(({ level }) => level === 'fine').map(({ id }) => id.split('.')[0]);
    expect([...new Set(fine)].sort()).toEqual(['clock', 'queue', 'service', 'settings']);
  });
});

test('an identity with other rights: what is missing, and what is too wide, on the sites too', async () => {
  const { faults, exitCode } = await examined({
    ...{ CLIENT_ID: sampleProvisioner.clientId, CLIENT_SECRET: sampleProvisioner.secret },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'stop permissions.missing',
      'look permissions.too-wide',
      'look settings.bot-app-id-other',
      'look sites.too-wide',
      // It may see who reads the casework site: the product, which it does not know.
      'stop readers.too-many',
    ]),
  );
  expect(exitCode).toBe(2);
});

test('a certificate that has ended, or ends soon, before its refusal says no more than a number', async () => {
  const file = path.join(stack.dataDir, 'client.pem');
  const using = { CLIENT_SECRET: '', CLIENT_CERTIFICATE_FILE: file };
  await writeFile(file, makeCertificate({ endsInDays: -1 }).pem);
  expect((await examined(using)).faults).toContain('stop credential.certificate-ended');
  await writeFile(file, makeCertificate({ endsInDays: 20 }).pem);
  expect((await examined(using)).faults).toContain('look credential.certificate-ends-soon');
});

describe('at the service’s address', () => {
  const found = async (behaviour: Parameters<typeof strangeService>[0]): Promise<readonly string[]> => {
    const stranger = await strangeService(behaviour);
    try {
      return (await examined({ PUBLIC_URL: stranger.url, TRUST_PROXY_HOPS: '1' })).faults;
    } finally {
      await stranger.close();
    }
  };

  test('a bot that takes anything, and timers that are late', async () => {
    expect(await found({ door: 200, ready: { timers: false } })).toEqual(
      expect.arrayContaining(['stop service.bot-door-open', 'stop service.timers']),
    );
  });

  test('a certificate that nobody believes, with the day on which it ends', async () => {
    const faults = await found({ certificate: makeCertificate({ endsInDays: 10 }) });
    expect(faults).toEqual(
      expect.arrayContaining(['stop service.certificate', 'look certificate.tls-ends-soon']),
    );
    expect(await found({ certificate: makeCertificate({ endsInDays: -1 }) })).toContain(
      'stop certificate.tls-ended',
    );
  });
});

describe('a clock that is wrong', () => {
  test.each([
    [60, 'clock.apart'],
    [600, 'clock.wrong'],
  ])('by %d seconds', async (seconds, id) => {
    const clock = { now: () => new Date(Date.now() + seconds * 1000) };
    const { findings } = await examine(readSettings(environment), { clock, checks: [] });
    expect(findings.filter((finding) => finding.id === id)).toHaveLength(2);
  });
});

describe('Microsoft 365', () => {
  const control = () => tenantControl(stack);
  afterEach(() => control().mend());

  test('that does not answer: nothing is known, nothing is fine, and it is no all-clear', async () => {
    await control().fault({ match: allOfGraph, status: 503, retryAfter: 0 });
    const { report, exitCode } = await examined();
    const ofGraph = report.findings.filter(({ id }) => /^(groups|sites|lists|rota|chain|reach)\b/.test(id));
    expect([...new Set(ofGraph.map(({ level }) => level))]).toEqual(['not-known']);
    expect(exitCode).toBe(1);
  });
});

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

describe('as time goes on', () => {
  const site = () => asProvisioner(stack);

  test('the grant on a site is narrowed, or widened', async () => {
    await (await site()).setGrant('read');
    expect((await examined()).faults).toContain('stop sites.read-only');
    await (await site()).setGrant('manage');
    expect((await examined()).faults).toContain('look sites.too-wide');
    await (await site()).setGrant('write');
    expect((await examined()).exitCode).toBe(0);
  });

  test('nobody is on call any more', async () => {
    const around = { startsAt: wallTimeOf(inDays(-1)), endsAt: wallTimeOf(inDays(2)) };
    for (const [line] of bothLines) {
      const entry = { kind: 'override', line, personId: null, ...around };
      await changeRota('/api/on-call/entries', { entry });
    }
    const found = await until(
      async () => {
        const { faults, report } = await examined();
        return report.outcome === 'stop' && faults;
      },
      { what: 'the record says that nobody is on call', everyMs: 500 },
    );
    expect(found).toEqual(
      expect.arrayContaining(['stop rota.nobody-now', 'look rota.gaps-first', 'look rota.gaps-second']),
    );
  });

  test('somebody removes a column', async () => {
    await (await site()).removeColumn('Escalations', 'IncidentReference');
    const { report } = await examined();
    expect(report.findings.find(({ id }) => id === 'lists.not-as-needed')?.what).toContain(
      "'IncidentReference'",
    );
  });

  test('the service has stopped', async () => {
    await stack.service().stop();
    const { faults, exitCode } = await examined();
    expect(faults).toContain('stop service.silent');
    expect(exitCode).toBe(2);
  });
});
