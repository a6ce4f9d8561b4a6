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
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    // A council gives it only where it switches calendar entries on.
    'Calendars.ReadWrite',
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

export interface SampleChannel {
  /** Teams' own id of it. */
  readonly id: string;
  /** Teams gives the first channel of a team no name. */
  readonly name?: string;
}

const sampleTeamId = '19:4d6f6f72736964652d616d626c65666f7264a1@thread.tacv2';

/** The sample council's team in Teams. Its first channel, General, has the team's own id. */
export const sampleTeam: {
  readonly id: string;
  /** The Microsoft 365 group behind it. */
  readonly aadGroupId: string;
  readonly name: string;
  readonly channels: readonly SampleChannel[];
} = {
  id: sampleTeamId,
  aadGroupId: '60000000-0000-4000-8000-000000000031',
  name: 'Ambleford councillors',
  channels: [
    { id: sampleTeamId },
    { id: '19:7361666574792d6e6f74696365732d616d62a2@thread.tacv2', name: 'Safety notices' },
  ],
};
