import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';

/** As Graph shows who made a thing. App-only makers show as "SharePoint App", without a person's id. */
export interface Author {
  readonly application?: { readonly id: string; readonly displayName: string };
  readonly user: { readonly id?: string; readonly displayName: string; readonly email?: string };
}

const applicationName = (appId: string): string =>
  [sampleProduct, sampleProvisioner].find((application) => application.clientId === appId)?.displayName ??
  'Unknown application';

export const applicationAuthor = (appId: string): Author => ({
  application: { id: appId, displayName: applicationName(appId) },
  user: { displayName: 'SharePoint App' },
});

export const personAuthor = (person: SamplePerson): Author => ({
  user: { id: person.id, displayName: person.name, email: person.userPrincipalName },
});
