import { ThemeProvider, type IReadonlyTheme, type ThemeChangedEventArgs } from '@microsoft/sp-component-base';
import { SPPermission } from '@microsoft/sp-page-context';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { bankHolidaysOf, type Nation } from '@councillor-safety/core/clock/bank-holidays';
import { graphReader } from '../reading/graph-reader';
import { storedCopies } from '../reading/last-good-copy';
import { HostProvider, type Host } from './host';
import { sharedSettings, type SharedProperties, type SharedSettings } from './shared-settings';
import { Surface } from './Surface';
import { tokensFor } from './theme';

export type { SharedProperties };

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** What both web parts share: theme, host, and that nothing they draw waits for a request. */
export abstract class SafetyWebPart<P extends SharedProperties> extends BaseClientSideWebPart<P> {
  private section: IReadonlyTheme | undefined;
  private teamsTheme: string | undefined;
  private host: { readonly key: string; readonly host: Host } | undefined;

  /** What is drawn inside the theme. Its first paint must need no request. */
  protected abstract content(): React.ReactElement;

  protected override onInit(): Promise<void> {
    const themes = this.context.serviceScope.consume(ThemeProvider.serviceKey);
    this.section = themes.tryGetTheme();
    themes.themeChangedEvent.add(this, ({ theme }: ThemeChangedEventArgs) => {
      this.section = theme;
      this.render();
    });
    this.followTeams();
    return Promise.resolve();
  }

  public override render(): void {
    const tokens = tokensFor({ section: this.section, teamsTheme: this.teamsTheme });
    const host = this.currentHost();
    // Another site's lists are another page: nothing of the first may stay on screen.
    const inside = React.createElement(HostProvider, { key: host.siteUrl, value: host }, this.content());
    ReactDom.render(React.createElement(Surface, { tokens }, inside), this.domElement);
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected get shared(): SharedSettings {
    return sharedSettings(this.properties);
  }

  protected get nation(): Nation {
    return this.shared.nation;
  }

  private followTeams(): void {
    const teams = this.context.sdks?.microsoftTeams;
    if (!teams) return;
    this.teamsTheme = teams.context.theme ?? 'default';
    teams.teamsJs.app.registerOnThemeChangeHandler((theme: string) => {
      this.teamsTheme = theme;
      this.render();
    });
  }

  /** The same object until a setting changes: what is drawn reads the lists again only then. */
  private currentHost(): Host {
    const { shared } = this;
    const key = JSON.stringify(shared);
    if (this.host?.key !== key) this.host = { key, host: this.makeHost(shared) };
    return this.host.host;
  }

  private makeHost({ hubSiteUrl, nation, correctionsEmail }: SharedSettings): Host {
    const { web } = this.context.pageContext;
    const here = withoutSlash(web.absoluteUrl);
    const siteUrl = withoutSlash(hubSiteUrl || here);
    return {
      siteUrl,
      editsLists: siteUrl === here && web.permissions.hasPermission(SPPermission.editListItems),
      isBankHoliday: bankHolidaysOf(nation),
      correctionsEmail,
      source: {
        now: () => new Date(),
        copies: storedCopies(() => window.localStorage, siteUrl),
        reader: graphReader({
          client: async () => await this.context.msGraphClientFactory.getClient('3'),
          siteUrl,
          wait: (seconds) => new Promise((resolve) => window.setTimeout(resolve, seconds * 1000)),
        }),
      },
    };
  }
}
