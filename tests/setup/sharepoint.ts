import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import {
  sampleProduct,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';

/** Column values of an item, by internal name. */
export type Fields = Readonly<Record<string, unknown>>;

export type CaseworkList =
  | 'Incidents'
  | 'IncidentEvents'
  | 'Audit'
  | 'Escalations'
  | 'EscalationMessages'
  | 'OnCallShifts'
  | 'BulletinDrafts'
  | 'Deliveries'
  | 'BulletinQuestions'
  | 'Bookings';

/** What the casework site holds in earnest, read past the service. */
export interface CaseworkSite {
  items(list: CaseworkList): Promise<Fields[]>;
  /** Names and sizes in bytes of the files in one folder of the evidence library. */
  evidence(folder: string): Promise<{ name: string; size: number }[]>;
}

interface Page {
  readonly value: { fields: Fields }[];
  readonly '@odata.nextLink'?: string;
}

async function appToken(tenantUrl: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sampleProduct.clientId,
    client_secret: sampleProduct.secret,
    scope: 'https://graph.microsoft.com/.default',
  });
  const url = `${tenantUrl}/sign-in/${sampleTenantId}/oauth2/v2.0/token`;
  const answer = await fetch(url, { method: 'POST', body: form });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function caseworkSite({ tenantUrl }: { tenantUrl: string }): Promise<CaseworkSite> {
  const token = await appToken(tenantUrl);
  const graph = `${tenantUrl}/graph/v1.0`;
  const get = async <T>(address: string): Promise<T> => {
    const url = address.replace('https://graph.microsoft.com/v1.0', graph);
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`GET ${url}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const site = await get<{ id: string }>(
    `${graph}/sites/${sampleSharePointHost}:${sampleSites.casework.path}`,
  );
  return {
    async items(list) {
      const rows: Fields[] = [];
      let next: string | undefined = `${graph}/sites/${site.id}/lists/${list}/items?$expand=fields&$top=200`;
      while (next !== undefined) {
        const page: Page = await get<Page>(next);
        rows.push(...page.value.map(({ fields }) => fields));
        next = page['@odata.nextLink'];
      }
      return rows;
    },
    async evidence(folder) {
      const drive = await get<{ id: string }>(`${graph}/sites/${site.id}/lists/Evidence/drive`);
      const path = `${graph}/drives/${drive.id}/root:/${folder}:/children`;
      return (await get<{ value: { name: string; size: number }[] }>(path)).value;
    },
  };
}
