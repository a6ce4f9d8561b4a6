import type { Theme } from '../pages/theme';

/** Where a script of a web part lies, with what it must hash to if the build says so. */
export type ScriptPath = string | { readonly path: string; readonly integrity?: string };

export type ScriptResource =
  | { readonly type: 'path'; readonly path: ScriptPath }
  | {
      readonly type: 'localizedPath';
      readonly defaultPath: ScriptPath;
      /** By culture, such as `en-us`. */
      readonly paths?: Readonly<Record<string, ScriptPath>>;
    }
  | { readonly type: 'component'; readonly id: string; readonly version: string };

export type Properties = Readonly<Record<string, unknown>>;

/** The part of a manifest, as SharePoint's toolchain writes it, that a page needs. */
export interface WebPartManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly supportedHosts: readonly string[];
  readonly preconfiguredEntries: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly description: Readonly<Record<string, string>>;
    readonly properties: Properties;
  }[];
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

/** What a page keeps of one web part. */
export interface SavedWebPart {
  readonly properties: Properties;
  /** Such as `1.0`: which shape the properties have. */
  readonly dataVersion: string;
}

export const hosts = ['sharepoint', 'teams'] as const;
export type Host = (typeof hosts)[number];

export const sectionBackgrounds = ['none', 'neutral', 'soft', 'strong'] as const;
export type SectionBackground = (typeof sectionBackgrounds)[number];

/** Everything about how the page is looked at; the same names stand in its address. */
export interface PageView {
  readonly theme: Theme;
  readonly section: SectionBackground;
  readonly host: Host;
  /** Slug of the only web part to be shown; absent for all of them. */
  readonly part?: string;
  readonly editing: boolean;
}

export interface PagePerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
}

export interface PageWebPart {
  /** Such as `safety-hub`. */
  readonly slug: string;
  readonly manifest: WebPartManifest;
  readonly saved?: SavedWebPart;
}

/** What the server tells the page's scripts, as JSON in the page. */
export interface PageConfig {
  readonly person: PagePerson;
  /** The person's right on the hub site allows to change lists and pages. */
  readonly canEdit: boolean;
  readonly tenantId: string;
  readonly site: { readonly absoluteUrl: string; readonly path: string; readonly title: string };
  readonly view: PageView;
  readonly webParts: readonly PageWebPart[];
  /** The page's policy lets in style sheets that carry it, as SharePoint's own style loader makes them do. */
  readonly styleNonce: string;
}
