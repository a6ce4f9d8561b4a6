/** An app registration of the local tenant. The secrets open nothing outside one machine and are meant to be public. */
export interface SampleApplication {
  readonly clientId: string;
  readonly secret: string;
  readonly displayName: string;
  /** Application permissions on Graph that its app-only tokens carry in `roles`. */
  readonly graphRoles: readonly string[];
}

/** The product's one registration: single-page app, API scope `access_as_user`, bot, and the service's app-only identity. */
export const sampleProduct: SampleApplication = {
  clientId: 'a0000000-0000-4000-8000-000000000001',
  secret: 'local-tenant-only-product-secret',
  displayName: 'Councillor Safety Hub',
  graphRoles: [
    'Sites.Selected',
    'GroupMember.Read.All',
    'User.ReadBasic.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
  ],
};

/** The app as the sample council's own Teams catalogue knows it: neither the id of its package nor its client id. */
export const sampleTeamsAppId = 'a1000000-0000-4000-8000-000000000001';

/** The identity an administrator provisions with; the service never holds it. */
export const sampleProvisioner: SampleApplication = {
  clientId: 'a0000000-0000-4000-8000-000000000002',
  secret: 'local-tenant-only-provisioner-secret',
  displayName: 'Councillor Safety Hub provisioning',
  graphRoles: ['Sites.FullControl.All', 'Sites.Manage.All'],
};

/** SharePoint's own client, for which every script of the tenant's web parts acts: it never acts by itself, so it has no secret. */
export const sampleWebPartsPrincipal: Pick<SampleApplication, 'clientId' | 'displayName'> = {
  clientId: 'a0000000-0000-4000-8000-000000000003',
  displayName: 'SharePoint Online Web Client Extensibility',
};

export const sampleSharePointHost = 'ambleford.sharepoint.com';

/** The two sites of the sample council, by their server-relative paths. */
export const sampleSites = {
  hub: { path: '/sites/councillor-safety', displayName: 'Councillor Safety' },
  casework: { path: '/sites/councillor-safety-casework', displayName: 'Councillor Safety casework' },
} as const;
