import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { PayloadKey } from '../config/payload-keys';
import type { Settings } from '../config/settings';
import type { Check } from './check';
import { fine, look, oneOrMore, stop, type Finding } from './finding';

/** 32 random bytes have about 30 different ones; so few as these are somebody's own making. */
const leastDifferent = 16;
const mostKeys = 3;

const isWeak = ({ secret }: PayloadKey): boolean => new Set(secret).size < leastDifferent;

function keyFindings(keys: readonly PayloadKey[]): Finding[] {
  const weak = keys.filter(isWeak).length;
  const findings: Finding[] = [];
  if (weak > 0)
    findings.push(
      stop('settings.payload-keys-weak', {
        what: `PAYLOAD_KEYS holds ${oneOrMore(weak, 'key')} that ${weak === 1 ? 'is' : 'are'} not random.`,
        why: 'Whoever has the database and guesses the key can read what people sent.',
        todo: 'Make a key of 32 random bytes, put it in front of the old one, and run the key change (docs/deploy.md).',
      }),
    );
  if (keys.length > mostKeys)
    findings.push(
      look('settings.payload-keys-many', {
        what: `PAYLOAD_KEYS holds ${keys.length} keys.`,
        why: 'Every key that is kept can open something, and has to be guarded.',
        todo: 'Run the key change (docs/deploy.md) and take away the keys that it no longer needs.',
      }),
    );
  return findings.length > 0
    ? findings
    : [fine('settings.payload-keys', `${oneOrMore(keys.length, 'encryption key')}.`)];
}

function botFindings({ botAppId, clientId }: Settings): Finding[] {
  if (botAppId === undefined)
    return [
      stop('settings.bot-app-id-missing', {
        what: 'BOT_APP_ID is not set.',
        why: 'The bot believes anybody who reaches it. This is allowed on one machine only.',
        todo: 'Set BOT_APP_ID to the app id of the bot, which is the same as CLIENT_ID.',
      }),
    ];
  if (botAppId !== clientId)
    return [
      look('settings.bot-app-id-other', {
        what: 'BOT_APP_ID is not the same as CLIENT_ID.',
        why: 'The service signs in for both with one credential. With two registrations, one of them refuses it.',
        todo: 'Use one registration for both, or make sure that the credential is good for both.',
      }),
    ];
  return [fine('settings.bot-app-id', 'The bot and the service are one registration.')];
}

function addressFindings({ publicUrl, trustProxyHops, localTenantUrl }: Settings): Finding[] {
  if (publicUrl === undefined)
    return [
      look('settings.public-url-missing', {
        what: 'PUBLIC_URL is not set.',
        why: 'Cards come without pictures, and the address that Teams uses cannot be looked at here.',
        todo: 'Set PUBLIC_URL to the https address under which Teams reaches the service.',
      }),
    ];
  if (!publicUrl.startsWith('https:')) {
    if (localTenantUrl !== undefined)
      return [fine('settings.public-url', 'Everything runs on one machine, without https.')];
    return [
      stop('settings.public-url-not-https', {
        what: 'PUBLIC_URL is not an https address.',
        why: 'Teams reaches no service without https.',
        todo: 'Put TLS in front of the service and set PUBLIC_URL to its https address.',
      }),
    ];
  }
  if (trustProxyHops === 0)
    return [
      look('settings.proxy-hops', {
        what: 'PUBLIC_URL is https, so something stands in front of the service, but TRUST_PROXY_HOPS is 0.',
        why: 'All callers are counted as one, so one busy evening can lock everybody out.',
        todo: 'Set TRUST_PROXY_HOPS to the number of proxies in front, mostly 1.',
      }),
    ];
  return [fine('settings.public-url', 'PUBLIC_URL is an https address.')];
}

function reachFindings({ teamsAppId, monitoringCentre }: Settings): Finding[] {
  return [
    teamsAppId === undefined
      ? look('settings.teams-app-id-missing', {
          what: 'TEAMS_APP_ID is not set.',
          why: 'An officer or councillor who has never opened the bot cannot be reached by it.',
          todo: 'Set TEAMS_APP_ID to the id that the app has in your Teams catalogue.',
        })
      : fine('settings.teams-app-id', 'The app of the Teams catalogue is known.'),
    monitoringCentre === undefined
      ? look('settings.monitoring-centre-missing', {
          what: 'MONITORING_WEBHOOK_URL is not set.',
          why: 'When nobody answers a call for help, no monitoring centre is told.',
          todo: 'If you have a monitoring centre, set MONITORING_WEBHOOK_URL and MONITORING_WEBHOOK_SECRET. If not, you can leave it.',
        })
      : fine('settings.monitoring-centre', 'A monitoring centre is told of calls that nobody answers.'),
  ];
}

/** What a complete environment says by itself. */
export const judgeSettings = (settings: Settings): Finding[] => [
  ...botFindings(settings),
  ...addressFindings(settings),
  ...reachFindings(settings),
  ...keyFindings(settings.payloadKeys),
];

const wrongSetting = (fault: string): Finding =>
  stop('settings.wrong', {
    what: `${fault}.`,
    why: 'The service does not start like this.',
    todo: 'Put the setting right; docs/deploy.md lists them all.',
  });

/** An environment that cannot be used: one finding for each setting at fault. */
export const judgeFaults = (faults: readonly string[]): Finding[] => faults.map(wrongSetting);

const leastFreeMegabytes = 500;

interface Folder {
  /** Undefined when there is no such folder. */
  readonly writable: boolean | undefined;
  readonly freeMegabytes: number;
}

export function judgeFolder({ writable, freeMegabytes }: Folder): Finding {
  if (writable === undefined)
    return look('settings.data-dir-missing', {
      what: 'The folder of DATA_DIR is not there.',
      why: 'The service makes it at its first start. After that, a missing folder means that what it kept is gone.',
      todo: 'If the service has run before, look for the mounted disk, and bring back the latest back-up.',
    });
  if (!writable)
    return stop('settings.data-dir-read-only', {
      what: 'The folder of DATA_DIR cannot be written by this account.',
      why: 'Nothing that people send can be accepted.',
      todo: 'Let the account that the service runs as write there. Run this command as that account.',
    });
  if (freeMegabytes < leastFreeMegabytes)
    return look('settings.data-dir-full', {
      what: `The disk of DATA_DIR has ${freeMegabytes} MB left.`,
      why: 'When it is full, nothing that people send can be accepted.',
      todo: 'Make room, or use a larger disk.',
    });
  return fine('settings.data-dir', 'The folder of DATA_DIR can be written.');
}

async function readFolder(folder: string): Promise<Folder> {
  const may = (mode: number): Promise<boolean> =>
    access(folder, mode).then(
      () => true,
      () => false,
    );
  if (!(await may(constants.F_OK))) return { writable: undefined, freeMegabytes: 0 };
  const { bavail, bsize } = await statfs(folder);
  return {
    writable: await may(constants.W_OK),
    freeMegabytes: Math.floor((bavail * bsize) / 1_000_000),
  };
}

export const settingsCheck: Check = {
  name: 'settings',
  about: 'whether the settings fit together',
  run: async ({ settings }) => [
    ...judgeSettings(settings),
    ...(settings.databaseUrl === undefined ? [judgeFolder(await readFolder(settings.dataDir))] : []),
  ],
};
