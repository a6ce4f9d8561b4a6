import { sampleGroups, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import {
  sampleProduct,
  sampleProvisioner,
  sampleSharePointHost,
  sampleSites,
  sampleTeamsAppId,
  sampleWebPartsPrincipal,
} from '@councillor-safety/core/people/sample-tenant';

export interface StackPlace {
  readonly tenantPort: number;
  readonly port: number;
  readonly dataDir: string;
}

const site = ({ path }: { path: string }): string => `https://${sampleSharePointHost}${path}`;
const roleNames = {
  councillor: 'COUNCILLORS',
  officer: 'OFFICERS',
  champion: 'CHAMPIONS',
  administrator: 'ADMINISTRATORS',
};

const shared = (tenantPort: number) => ({
  TENANT_ID: sampleTenantId,
  LOCAL_TENANT_URL: `http://localhost:${tenantPort}`,
  HUB_SITE_URL: site(sampleSites.hub),
  CASEWORK_SITE_URL: site(sampleSites.casework),
});

/** The environment of the service in a test: the sample council, on ports and in a folder of its own. */
export const serviceSettings = ({ tenantPort, port, dataDir }: StackPlace): Record<string, string> => ({
  ...shared(tenantPort),
  HOST: '127.0.0.1',
  PORT: String(port),
  DATA_DIR: dataDir,
  CLIENT_ID: sampleProduct.clientId,
  CLIENT_SECRET: sampleProduct.secret,
  BOT_APP_ID: sampleProduct.clientId,
  TEAMS_APP_ID: sampleTeamsAppId,
  PAYLOAD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  ...Object.fromEntries(
    Object.entries(sampleGroups.roles).map(([role, id]) => [
      `GROUP_${roleNames[role as keyof typeof roleNames]}`,
      id,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(sampleGroups.offices).map(([office, id]) => [
      `GROUP_OFFICE_${office.toUpperCase().replaceAll('-', '_')}`,
      id,
    ]),
  ),
});

export interface Provisioning {
  /** Lists begin with what a new hub begins with; empty when false. */
  readonly starterContent: boolean;
}

export const provisioning = (tenantPort: number, { starterContent }: Provisioning) => {
  const { HUB_SITE_URL, CASEWORK_SITE_URL, ...rest } = shared(tenantPort);
  return {
    environment: {
      ...rest,
      PROVISION_CLIENT_ID: sampleProvisioner.clientId,
      PROVISION_CLIENT_SECRET: sampleProvisioner.secret,
    },
    args: [
      '--hub',
      HUB_SITE_URL,
      '--casework',
      CASEWORK_SITE_URL,
      '--grant',
      sampleProduct.clientId,
      '--web-parts',
      sampleWebPartsPrincipal.clientId,
      ...(starterContent ? [] : ['--no-starter-content']),
      '--apply',
    ],
  };
};
