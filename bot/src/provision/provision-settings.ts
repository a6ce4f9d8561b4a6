import { parseArgs } from 'node:util';
import { z } from 'zod';

const siteUrl = z.url({ protocol: /^https$/, error: 'must be the https address of a SharePoint site' });

const settingsSchema = z.object({
  '--hub': siteUrl,
  '--casework': siteUrl,
  '--grant': z.uuid({ error: 'must be the client id of the service' }).optional(),
  '--web-parts': z.uuid({ error: 'must be the client id that web parts act with' }).optional(),
  TENANT_ID: z.uuid({ error: 'must be the id of the tenant' }),
  PROVISION_CLIENT_ID: z.uuid({ error: 'must be the client id of the application that provisions' }),
  PROVISION_CLIENT_SECRET: z.string({ error: 'must be its secret' }).min(1, 'must be its secret'),
  LOCAL_TENANT_URL: z.url({ error: 'must be an address' }).optional(),
});

export interface ProvisionSettings {
  readonly hubSiteUrl: string;
  readonly caseworkSiteUrl: string;
  readonly grantTo?: string;
  readonly webParts?: string;
  readonly starterContent: boolean;
  readonly apply: boolean;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly localTenantUrl?: string;
}

/** Something is missing or wrong on the command line or in the environment; one line for each. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

const usage =
  'npm run provision -- --hub <site address> --casework <site address> [--grant <client id>] [--web-parts <client id>] ' +
  '[--no-starter-content] [--apply]';

function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = {
      ...{ hub: text, casework: text, grant: text, 'web-parts': text },
      ...{ 'no-starter-content': flag, apply: flag, yes: flag },
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongSettings(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}

export function readProvisionSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ProvisionSettings {
  const flags = readFlags(args);
  const given = {
    ...environment,
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
  return {
    hubSiteUrl: settings['--hub'],
    caseworkSiteUrl: settings['--casework'],
    grantTo: settings['--grant'],
    webParts: settings['--web-parts'],
    starterContent: !flags['no-starter-content'],
    apply: flags.apply || flags.yes,
    tenantId: settings.TENANT_ID,
    clientId: settings.PROVISION_CLIENT_ID,
    clientSecret: settings.PROVISION_CLIENT_SECRET,
    localTenantUrl: settings.LOCAL_TENANT_URL,
  };
}
