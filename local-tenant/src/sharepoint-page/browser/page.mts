/// <reference lib="dom" />
import { element } from '../../teams/browser/elements.mjs';
import type { PageConfig, PageWebPart } from '../page-config.js';
import { followDeepLinks } from './deep-links.mjs';
import { type Editable, editor } from './editing.mjs';
import { graphClientFactory } from './graph-client.mjs';
import { watchLooks } from './looks.mjs';
import { offerDefine } from './modules.mjs';
import { propertyPane, type PropertyPane } from './pane/property-pane.mjs';
import { placeWebPart } from './placed-web-part.mjs';
import { addSection } from './sections.mjs';
import { sectionTheme } from './contract/section-theme.mjs';
import { themeSource } from './shims/sp-component-base.mjs';
import { teamsHost } from './teams-host.mjs';
import type { PropertyPaneAccess, Surroundings } from './web-part-context.mjs';

const config = JSON.parse(element('page', HTMLElement).dataset.config ?? '') as PageConfig;
const { person, view, styleNonce } = config;
const canvas = element('canvas', HTMLElement);
const inTeams = view.host === 'teams';
/** Teams changes its own theme, and leaves the site's alone. */
const siteTheme = (theme = view.theme, section = view.section) =>
  sectionTheme(inTeams ? 'default' : theme, inTeams ? 'none' : section);

const surroundings: Surroundings = {
  config,
  theme: themeSource(siteTheme()),
  graph: graphClientFactory(person.key),
  teams: inTeams ? teamsHost(view.theme, person) : undefined,
};

const placed: Editable[] = [];
const paneFields = document.getElementById('pane-fields');
const pane: PropertyPane | undefined = paneFields ? propertyPane(paneFields) : undefined;
const editing = pane ? editor(config, pane, () => placed) : undefined;

function paneAccess(webPart: PageWebPart): PropertyPaneAccess {
  const mine = (): Editable | undefined => placed.find((each) => each.placed.id === webPart.manifest.id);
  const isOpen = (): boolean => pane?.webPart !== undefined && pane.webPart === mine()?.placed.instance;
  return {
    refresh: () => isOpen() && pane?.refresh(),
    open: () => {
      const editable = mine();
      if (editable && editing) editing.show(editable);
    },
    close: () => isOpen() && pane?.close(),
    isPropertyPaneOpen: () => pane?.webPart !== undefined,
    isRenderedByWebPart: isOpen,
  };
}

const shown = config.webParts.filter(({ slug }) => view.part === undefined || slug === view.part);
const places = shown.map((webPart) => ({ webPart, section: addSection(canvas, webPart) }));

/** In Teams the page around a web part is Teams' own. */
const paint = (): void => {
  if (!inTeams) places.forEach(({ section }) => section.paint(surroundings.theme.current()));
};

async function start(): Promise<void> {
  // Where SharePoint's style loader looks for it.
  Object.assign(window, { CSPSettings: { nonce: styleNonce } });
  offerDefine();
  paint();
  followDeepLinks(person.key);
  watchLooks(({ theme, section }) => {
    surroundings.teams?.changeTheme(theme);
    surroundings.theme.change(siteTheme(theme, section));
    placed.forEach((each) => each.placed.instance.onThemeChanged(surroundings.theme.current()));
    paint();
  });
  for (const { webPart, section } of places) {
    const { domElement } = section;
    try {
      const propertyPane = paneAccess(webPart);
      placed.push({
        section,
        placed: await placeWebPart(webPart, surroundings, { domElement, propertyPane }),
      });
    } catch (error) {
      section.fail(error);
    }
  }
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) placed.forEach((each) => each.placed.dispose());
  });
  if (view.editing) editing?.start();
}

void start();
