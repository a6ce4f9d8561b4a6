/** Settings of the service and of the provisioning command on one machine, from the sample council. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';
import { payloadKeys } from './data-folder.mjs';

const capitals = (key) => key.toUpperCase().replaceAll('-', '_');
const roleSettings = {
  councillor: 'GROUP_COUNCILLORS',
  officer: 'GROUP_OFFICERS',
  champion: 'GROUP_CHAMPIONS',
  administrator: 'GROUP_ADMINISTRATORS',
};

/** Read after the build: the sample council is core's. */
function sampleCouncil() {
  const require = createRequire(import.meta.url);
  const people = (file) => require(join(root, 'core', 'lib', 'people', `${file}.js`));
  return { ...people('sample-people'), ...people('sample-tenant') };
}

export function localSettings({ tenantPort, port, dataDir }) {
  const sample = sampleCouncil();
  const site = ({ path }) => `https://${sample.sampleSharePointHost}${path}`;
  const roles = Object.entries(sample.sampleGroups.roles).map(([role, id]) => [roleSettings[role], id]);
  const offices = Object.entries(sample.sampleGroups.offices).map(([office, id]) => [
    `GROUP_OFFICE_${capitals(office)}`,
    id,
  ]);
  const shared = {
    TENANT_ID: sample.sampleTenantId,
    LOCAL_TENANT_URL: `http://localhost:${tenantPort}`,
    HUB_SITE_URL: site(sample.sampleSites.hub),
    CASEWORK_SITE_URL: site(sample.sampleSites.casework),
  };
  return {
    tenant: { TENANT_PORT: String(tenantPort), PORT: String(port), DATA_DIR: dataDir },
    service: {
      ...shared,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      CLIENT_ID: sample.sampleProduct.clientId,
      CLIENT_SECRET: sample.sampleProduct.secret,
      BOT_APP_ID: sample.sampleProduct.clientId,
      TEAMS_APP_ID: sample.sampleTeamsAppId,
      PAYLOAD_KEYS: payloadKeys(dataDir),
      CALENDAR_ENTRIES: 'on',
      MONITORING_WEBHOOK_URL: `http://localhost:${tenantPort}/control/monitoring-centre`,
      MONITORING_WEBHOOK_SECRET: 'local-tenant-only-monitoring-centre-secret',
      ...Object.fromEntries([...roles, ...offices]),
    },
    provisioning: {
      environment: {
        ...shared,
        PROVISION_CLIENT_ID: sample.sampleProvisioner.clientId,
        PROVISION_CLIENT_SECRET: sample.sampleProvisioner.secret,
      },
      args: [
        ...['--hub', shared.HUB_SITE_URL, '--casework', shared.CASEWORK_SITE_URL],
        ...['--grant', sample.sampleProduct.clientId],
        ...['--web-parts', sample.sampleWebPartsPrincipal.clientId, '--apply'],
      ],
    },
  };
}
