/// <reference lib="dom" />
import type { PageConfig, PageWebPart } from '../page-config.js';
import type { TeamsHost } from './teams-host.mjs';
import type { graphClientFactory } from './graph-client.mjs';
import type { ThemeSource } from './shims/sp-component-base.mjs';
import { permissionsOf } from './shims/sp-page-context.mjs';
import { strict } from './contract/strict.mjs';

/** What a web part may ask of its settings pane. */
export interface PropertyPaneAccess {
  refresh(): void;
  open(): void;
  close(): void;
  isRenderedByWebPart(): boolean;
  isPropertyPaneOpen(): boolean;
}

export interface Surroundings {
  readonly config: PageConfig;
  readonly theme: ThemeSource;
  readonly graph: ReturnType<typeof graphClientFactory>;
  /** Absent on a SharePoint page. */
  readonly teams?: TeamsHost;
}

const pageContextOf = ({ person, site, canEdit }: PageConfig) => {
  const { absoluteUrl, path: serverRelativeUrl, title } = site;
  const address = { absoluteUrl, serverRelativeUrl };
  return strict('pageContext', {
    web: strict('pageContext.web', {
      ...address,
      title,
      language: 2057,
      permissions: permissionsOf({ canEdit }),
    }),
    site: strict('pageContext.site', address),
    user: strict('pageContext.user', {
      displayName: person.name,
      email: person.userPrincipalName,
      loginName: person.userPrincipalName,
      isAnonymousGuestUser: false,
      isExternalGuestUser: false,
    }),
    cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-GB', isRightToLeft: false },
    // The page stands in no list, and no list item is shown on it.
    list: undefined,
    listItem: undefined,
  });
};

/** `this.context` of a web part. */
export function contextOf(
  { config, theme, graph, teams }: Surroundings,
  { webPart, domElement, propertyPane }: ContextParts,
): object {
  const { manifest } = webPart;
  return strict('context', {
    instanceId: manifest.id,
    webPartTag: `WebPart.${manifest.alias}.${manifest.id}`,
    manifest,
    domElement,
    pageContext: pageContextOf(config),
    msGraphClientFactory: graph,
    serviceScope: theme.serviceScope,
    propertyPane,
    sdks: { microsoftTeams: teams?.sdk },
    isServedFromLocalhost: false,
    statusRenderer: {
      displayLoadingIndicator: () => undefined,
      clearLoadingIndicator: () => undefined,
      clearError: () => undefined,
    },
  });
}

export interface ContextParts {
  readonly webPart: PageWebPart;
  readonly domElement: HTMLElement;
  readonly propertyPane: PropertyPaneAccess;
}
