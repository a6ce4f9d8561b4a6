import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import {
  sampleProduct,
  sampleProvisioner,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';

interface SiteGrant {
  readonly id: string;
  readonly grantedToIdentities: readonly { readonly application: { readonly id: string } }[];
}

async function provisionerToken(tenantUrl: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sampleProvisioner.clientId,
    client_secret: sampleProvisioner.secret,
    scope: 'https://graph.microsoft.com/.default',
  });
  const url = `${tenantUrl}/sign-in/${sampleTenantId}/oauth2/v2.0/token`;
  const answer = await fetch(url, { method: 'POST', body: form });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** What an administrator may do to the casework site past the product. */
export async function asProvisioner({ tenantUrl }: { readonly tenantUrl: string }) {
  const headers = {
    Authorization: `Bearer ${await provisionerToken(tenantUrl)}`,
    'Content-Type': 'application/json',
  };
  const call = async <T>(method: string, address: string, body?: unknown): Promise<T> => {
    const url = `${tenantUrl}/graph/v1.0${address}`;
    const answer = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
  const { id } = await call<{ id: string }>(
    'GET',
    `/sites/${sampleSharePointHost}:${sampleSites.casework.path}`,
  );
  const site = `/sites/${id}`;
  return {
    /** Changes what the product may do there. */
    setGrant: async (role: string): Promise<void> => {
      const { value } = await call<{ value: SiteGrant[] }>('GET', `${site}/permissions`);
      const ours = value.find((one) => one.grantedToIdentities[0]?.application.id === sampleProduct.clientId);
      await call('PATCH', `${site}/permissions/${ours?.id}`, { roles: [role] });
    },
    removeColumn: (list: string, column: string): Promise<void> =>
      call('DELETE', `${site}/lists/${list}/columns/${column}`),
  };
}
