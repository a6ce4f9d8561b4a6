const provisioning: readonly (readonly [string, string])[] = [
  ['Sites.Manage.All', 'to make lists, libraries and columns'],
  ['Sites.FullControl.All', 'to let an application into one site, and to see who may read the casework site'],
];

const product: readonly (readonly [string, string])[] = [
  ['Sites.Selected', 'to work on these two sites, and on no other'],
  ['GroupMember.Read.All', 'to find out who is a councillor, an officer, a champion or an administrator'],
  ['User.ReadBasic.All', "to show people's names"],
  [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'so that the bot can reach somebody who has never opened it',
  ],
  [
    'Calendars.ReadWrite',
    'only if appointments are to go into Outlook (CALENDAR_ENTRIES=on); leave it out else',
  ],
];

const withTheApp: typeof product = [
  [
    'TeamsActivity.Send.User',
    "to tell somebody in Teams' activity feed that a message waits, when their chat cannot be used",
  ],
];

const lines = (permissions: typeof product): string[] =>
  permissions.map(([name, why]) => `  - ${name}: ${why}`);

/** The application permissions on Microsoft Graph that somebody has to consent to, and what for. */
export const permissionWords: readonly string[] = [
  'Permissions that this command needs (its own application; take them away again when you are done):',
  ...lines(provisioning),
  "Permissions that the product's application needs:",
  ...lines(product),
  'Given with the Teams app to whoever has it, so that nobody consents to it here:',
  ...lines(withTheApp),
];
