import type { Theme } from '../../pages/theme.js';
import type { ShellConfig } from '../shell-config.js';

/** What this host can do. teams-js refuses the rest by itself. Sent as the FOURTH part of the answer to `initialize`. */
export const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  supports: {
    app: {},
    nestedAppAuth: {},
    pages: { currentApp: {} },
    dialog: { url: {}, update: {} },
  },
} as const;

export interface ContextParts {
  readonly config: ShellConfig;
  readonly theme: Theme;
  readonly frameContext: string;
  readonly sessionId: string;
  readonly subPageId?: string;
}

/** The flat form that teams-js itself unfolds into `app.Context`. */
export const legacyContext = ({ config, theme, frameContext, sessionId, subPageId }: ContextParts) => ({
  entityId: 'home',
  subEntityId: subPageId,
  frameContext,
  theme,
  locale: 'en-gb',
  tid: config.tenantId,
  userObjectId: config.person.id,
  userPrincipalName: config.person.userPrincipalName,
  userDisplayName: config.person.name,
  loginHint: config.person.userPrincipalName,
  hostName: 'Teams',
  hostClientType: 'web',
  sessionId,
  appSessionId: sessionId,
  ringId: 'general',
});
