import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Settings } from '../config/settings';
import { SignInFailure } from '../graph/sign-in-failure';
import type { Check } from './check';
import { fine, look, notForUs, notKnown, stop, type Finding } from './finding';

const claimsSchema = z.object({
  tid: z.string().optional(),
  roles: z.array(z.string()).default([]),
});
type Claims = z.output<typeof claimsSchema>;
type Asked = Pick<Settings, 'tenantId' | 'teamsAppId' | 'calendarEntries'>;

const always = ['Sites.Selected', 'GroupMember.Read.All', 'User.ReadBasic.All'];
const installing = 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All';
/** Enough where Teams lets the app in without consent to what its manifest asks for. */
const installingOnly = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const calendars = 'Calendars.ReadWrite';
/** Given with the app for each person. Usually in no token; where it is in one, it is no more than that. */
const withTheApp = 'TeamsActivity.Send.User';

const whyNeeded: Readonly<Record<string, string>> = {
  'Sites.Selected': 'Without it the service reaches neither of its sites: nothing is filed.',
  'GroupMember.Read.All': 'Without it nobody’s role is known: nobody can do anything.',
  'User.ReadBasic.All': 'Without it nobody’s role is known: nobody can do anything.',
  [installing]: 'Without it the bot cannot begin a chat with an officer who has never opened it.',
};

const missing = (role: string): Finding =>
  stop('permissions.missing', {
    what: `The application permission ${role} is missing.`,
    why: whyNeeded[role] ?? 'The service relies on it.',
    todo: `Add ${role} on Microsoft Graph to the registration and give admin consent. It can take some minutes to count.`,
  });

const reachesAllSites = (role: string): boolean => /^(Sites\.(?!Selected$)|Files\.)/.test(role);

const tooMuch = (role: string): Finding =>
  look('permissions.too-wide', {
    what: `The service holds the application permission ${role}, which it does not need.`,
    why: reachesAllSites(role)
      ? 'It reaches every site of the council, so the grants on two sites limit nothing.'
      : 'Whoever gets hold of the service’s credential could use it.',
    todo: `Take ${role} away from the registration in Entra.`,
  });

/** Narrowed in Exchange, as advised, the right is in no token. */
const calendarsElsewhere = notForUs('permissions.calendars', {
  what: `CALENDAR_ENTRIES is on, and ${calendars} is not in the service’s token.`,
  why: 'If you gave it with RBAC for Applications in Exchange, that is as it should be, and cannot be seen from here.',
  todo: 'Test it as docs/deploy.md says under “Appointments in Outlook”.',
});

export function judgeClaims({ tid, roles }: Claims, asked: Asked): Finding[] {
  if (tid !== asked.tenantId)
    return [
      stop('sign-in.tenant', {
        what: 'The token is of another tenant than TENANT_ID says.',
        why: 'The service would work on somebody else’s data, or on none.',
        todo: 'Put TENANT_ID right.',
      }),
    ];
  const reaching = asked.teamsAppId === undefined ? [] : [installing, installingOnly];
  const either = reaching.find((role) => roles.includes(role)) ?? reaching[0];
  const needed = [...always, ...(either === undefined ? [] : [either])];
  const allowed = [...needed, ...reaching, withTheApp, ...(asked.calendarEntries ? [calendars] : [])];
  const found = [
    ...needed.filter((role) => !roles.includes(role)).map(missing),
    ...roles.filter((role) => !allowed.includes(role)).map(tooMuch),
  ];
  return [
    fine('sign-in', 'The service can sign in to its tenant.'),
    ...(found.length > 0
      ? found
      : [fine('permissions', 'The service has the permissions it needs, and no more.')]),
    ...(asked.calendarEntries && !roles.includes(calendars) ? [calendarsElsewhere] : []),
  ];
}

const saidNo = /^(AADSTS\d+|invalid_client|unauthorized_client|certificate_unusable)$/;

/** Entra names its reasons by a number; without one, nobody has answered. */
export function judgeRefusal(error: unknown): Finding {
  if (!(error instanceof SignInFailure) || !saidNo.test(error.code))
    return notKnown('sign-in.no-answer', {
      what: 'Not known: whether the service can sign in.',
      why: 'Microsoft Entra did not answer, or the managed identity of this machine did not.',
      todo: 'Run this where the service runs. Look whether it reaches https://login.microsoftonline.com.',
    });
  return stop('sign-in.refused', {
    what: error.message,
    why: 'Nothing is filed and nobody’s role is known. New reports are accepted and wait.',
    todo: 'Put right the credential, CLIENT_ID or TENANT_ID, whichever the sentence above names.',
  });
}

export const signInCheck: Check = {
  name: 'sign-in',
  about: 'whether the service can sign in, and with which permissions',
  run: async ({ token, settings }) => {
    let held: string;
    try {
      held = await token();
    } catch (error) {
      return [judgeRefusal(error)];
    }
    return judgeClaims(claimsSchema.parse(decodeJwt(held)), settings);
  },
};
