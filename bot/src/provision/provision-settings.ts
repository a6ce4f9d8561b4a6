import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { AppCredential } from '../graph/app-credential';
import { givenToProvision, provisionCredential } from './provision-credential';

const siteUrl = z.url({ protocol: /^https$/, error: 'must be the https address of a SharePoint site' });

const settingsSchema = z.object({
  '--hub': siteUrl,
  '--casework': siteUrl,
  '--grant': z.uuid({ error: 'must be the client id of the service' }).optional(),
  '--web-parts': z.uuid({ error: 'must be the client id that web parts act with' }).optional(),
  TENANT_ID: z.uuid({ error: 'must be the id of the tenant' }),
  PROVISION_CLIENT_ID: z.uuid({ error: 'must be the client id of the application that provisions' }),
  PROVISION_CLIENT_CERTIFICATE_FILE: provisionCredential,
  LOCAL_TENANT_URL: z.url({ error: 'must be an address' }).optional(),
});

export interface ProvisionSettings {
  readonly hubSiteUrl: string;
  readonly caseworkSiteUrl: string;
  readonly grantTo?: string;
  readonly webParts?: string;
  /** Ids of whoever may read the casework site besides the product and the owners of the site. */
  readonly allowed: readonly string[];
  readonly starterContent: boolean;
  readonly apply: boolean;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  readonly localTenantUrl?: string;
}

/** Something is missing or wrong on the command line or in the environment; one line for each. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

const usage =
  'npm run provision -- --hub <site address> --casework <site address> [--grant <client id>] [--web-parts <client id>] ' +
  '[--allow <id>]… [--no-starter-content] [--apply]';

function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = {
      ...{ hub: text, casework: text, grant: text, 'web-parts': text },
      allow: { type: 'string', multiple: true, default: [] as string[] } as const,
      ...{ 'no-starter-content': flag, apply: flag, yes: flag },
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongSettings(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}

/** Nobody may open the casework site because of what they are: the service decides for each report who sees it. */
function refuseRoleGroups(
  allowed: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const isRole = ([name, id]: readonly [string, string | undefined]): boolean =>
    name.startsWith('GROUP_') && allowed.some((one) => one.toLowerCase() === id?.toLowerCase());
  const role = Object.entries(environment).find(isRole);
  if (role)
    throw new WrongSettings(
      `--allow must not name ${role[0]}: that whole group could then read every report.`,
    );
}

export function readProvisionSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ProvisionSettings {
  const flags = readFlags(args);
  const given = {
    ...environment,
    PROVISION_CLIENT_CERTIFICATE_FILE: givenToProvision(environment),
    '--hub': flags.hub,
    '--casework': flags.casework,
    '--grant': flags.grant,
    '--web-parts': flags['web-parts'],
  };
  const read = settingsSchema.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new WrongSettings([...lines, `Use: ${usage}`].join('\n'));
  }
  const settings = read.data;
  if (settings['--web-parts'] !== undefined && settings['--web-parts'] === settings['--grant']) {
    throw new WrongSettings('--web-parts must be another application than --grant: web parts only read.');
  }
  refuseRoleGroups(flags.allow, environment);
  return {
    hubSiteUrl: settings['--hub'],
    caseworkSiteUrl: settings['--casework'],
    grantTo: settings['--grant'],
    webParts: settings['--web-parts'],
    allowed: flags.allow,
    starterContent: !flags['no-starter-content'],
    apply: flags.apply || flags.yes,
    tenantId: settings.TENANT_ID,
    clientId: settings.PROVISION_CLIENT_ID,
    credential: settings.PROVISION_CLIENT_CERTIFICATE_FILE,
    localTenantUrl: settings.LOCAL_TENANT_URL,
  };
}
