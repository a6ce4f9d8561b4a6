/// <reference lib="dom" />
import type { PageWebPart, SavedWebPart } from '../page-config.js';
import { loadWebPart } from './load-web-part.mjs';
import { Version } from './shims/sp-core-library.mjs';
import { takeIn } from './shims/sp-webpart-base.mjs';
import { type DisplayMode, displayModes, type WebPart, type WebPartState } from './contract/web-part.mjs';
import { contextOf, type PropertyPaneAccess, type Surroundings } from './web-part-context.mjs';

/** A web part that stands on the page and runs. */
export interface PlacedWebPart {
  readonly id: string;
  readonly title: string;
  readonly instance: WebPart;
  setDisplayMode(mode: DisplayMode): void;
  /** Puts these properties in the place of the ones it has. */
  replaceProperties(properties: Record<string, unknown>): void;
  serialize(): SavedWebPart;
  dispose(): void;
}

const copyOf = (value: object): Record<string, unknown> => structuredClone(value) as Record<string, unknown>;

/** Runs a built web part in `domElement`, through the same steps and in the same order as SharePoint. */
export async function placeWebPart(
  webPart: PageWebPart,
  surroundings: Surroundings,
  { domElement, propertyPane }: { domElement: HTMLElement; propertyPane: PropertyPaneAccess },
): Promise<PlacedWebPart> {
  const { manifest, saved } = webPart;
  const [entry] = manifest.preconfiguredEntries;
  if (!entry) throw new Error(`The manifest of ${manifest.alias} has no entry for the toolbox.`);
  const state: WebPartState = {
    domElement,
    title: entry.title.default ?? manifest.alias,
    description: entry.description.default ?? '',
    properties: copyOf(entry.properties),
    displayMode: displayModes.Read,
    renderedOnce: false,
  };
  const instance = new (await loadWebPart(manifest))();
  takeIn(instance, state, contextOf(surroundings, { webPart, domElement, propertyPane }));
  if (saved) {
    const merged = { ...copyOf(entry.properties), ...copyOf(saved.properties) };
    state.properties = instance.onAfterDeserialize(merged, Version.parse(saved.dataVersion));
  }
  await instance.onInit();
  instance.onThemeChanged(surroundings.theme.current());
  instance.render();
  state.renderedOnce = true;
  return {
    id: manifest.id,
    title: state.title,
    instance,
    setDisplayMode: (mode) => {
      if (mode === state.displayMode) return;
      const before = state.displayMode;
      state.displayMode = mode;
      instance.onDisplayModeChanged(before);
      instance.render();
    },
    replaceProperties: (properties) => {
      state.properties = copyOf(properties);
      instance.render();
    },
    serialize: () => {
      instance.onBeforeSerialize();
      return { properties: copyOf(state.properties), dataVersion: instance.dataVersion.toString() };
    },
    dispose: () => {
      instance.onDispose();
      domElement.replaceChildren();
    },
  };
}
