import type { Theme } from '../../pages/theme.js';
import type { PagePerson } from '../page-config.js';

export interface TeamsHost {
  /** `context.sdks.microsoftTeams` of a web part. */
  readonly sdk: object;
  changeTheme(theme: Theme): void;
}

/** The part of Teams' own library that SharePoint hands to a web part that Teams shows. */
export function teamsHost(first: Theme, { id, userPrincipalName }: PagePerson): TeamsHost {
  const handlers: ((theme: string) => void)[] = [];
  return {
    sdk: {
      context: { theme: first, locale: 'en-gb', userObjectId: id, loginHint: userPrincipalName },
      teamsJs: {
        app: {
          registerOnThemeChangeHandler: (handler: (theme: string) => void) => void handlers.push(handler),
        },
      },
    },
    changeTheme: (theme) => handlers.forEach((handler) => handler(theme)),
  };
}
