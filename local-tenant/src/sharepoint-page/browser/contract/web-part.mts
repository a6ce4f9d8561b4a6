/// <reference lib="dom" />
import type { PropertyPaneConfiguration } from './pane-types.mjs';
import type { SectionTheme } from './section-theme.mjs';

/** `DisplayMode` of sp-core-library. */
export const displayModes = { Read: 1, Edit: 2 } as const;
export type DisplayMode = (typeof displayModes)[keyof typeof displayModes];

export interface Version {
  toString(): string;
}

/** What a web part is to its page, from the other side of SharePoint's base class. */
export interface WebPart {
  context: object;
  readonly properties: Record<string, unknown>;
  readonly dataVersion: Version;
  readonly disableReactivePropertyChanges: boolean;
  onInit(): Promise<void>;
  render(): void;
  onDispose(): void;
  onThemeChanged(theme: SectionTheme): void;
  onDisplayModeChanged(before: DisplayMode): void;
  onBeforeSerialize(): void;
  onAfterDeserialize(properties: object, dataVersion: Version): Record<string, unknown>;
  loadPropertyPaneResources(): Promise<void>;
  getPropertyPaneConfiguration(): PropertyPaneConfiguration;
  onPropertyPaneConfigurationStart(): void;
  onPropertyPaneConfigurationComplete(): void;
  onPropertyPaneFieldChanged(property: string, before: unknown, after: unknown): void;
  onPropertyPaneRendered(): void;
}

/** What the base class gives out; the page keeps it and changes it. */
export interface WebPartState {
  readonly domElement: HTMLElement;
  readonly title: string;
  readonly description: string;
  properties: Record<string, unknown>;
  displayMode: DisplayMode;
  renderedOnce: boolean;
}
