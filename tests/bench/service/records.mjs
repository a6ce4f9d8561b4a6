/** What SharePoint holds in the end, read past the service. */
import { URLSearchParams } from 'node:url';
import { localSettings } from '../../../local-tenant/start/local-settings.mjs';

const graphHost = 'https://graph.microsoft.com/v1.0';

export async function recordsOf({ tenantUrl }) {
  const { service } = localSettings({ tenantPort: 1, port: 1, dataDir: process.env.TMPDIR ?? '/tmp' });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: service.CLIENT_ID,
    client_secret: service.CLIENT_SECRET,
    scope: 'https://graph.microsoft.com/.default',
  });
  const signIn = `${tenantUrl}/sign-in/${service.TENANT_ID}/oauth2/v2.0/token`;
  const { access_token: token } = await (await fetch(signIn, { method: 'POST', body: form })).json();
  const get = async (address) => {
    const url = address.replace(graphHost, `${tenantUrl}/graph/v1.0`);
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`GET ${url}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { host, pathname } = new URL(service.CASEWORK_SITE_URL);
  const site = await get(`${graphHost}/sites/${host}:${pathname}`);
  return {
    /** The fields of every item of a list of the casework site. */
    async items(list) {
      const rows = [];
      let next = `${graphHost}/sites/${site.id}/lists/${list}/items?$expand=fields&$top=200`;
      while (next !== undefined) {
        const page = await get(next);
        rows.push(...page.value.map(({ fields }) => fields));
        next = page['@odata.nextLink'];
      }
      return rows;
    },
  };
}
