import { nations, type Nation } from '@councillor-safety/core/clock/bank-holidays';
import { usable, type SettingKind } from './setting-checks';

/** Properties that both web parts have; all of them are kept in the page by SharePoint. */
export interface SharedProperties {
  /** Empty: the site that the page belongs to. */
  readonly hubSiteUrl?: string;
  readonly nation?: string;
  readonly correctionsEmail?: string;
}

export const sharedKinds = {
  hubSiteUrl: 'site',
  nation: 'nation',
  correctionsEmail: 'email',
} as const satisfies Readonly<Record<keyof SharedProperties, SettingKind>>;

export interface SharedSettings {
  /** Absent: the site that the page belongs to. */
  readonly hubSiteUrl?: string;
  readonly nation: Nation;
  readonly correctionsEmail?: string;
}

/** What is used: the default in place of a value that cannot be. */
export const sharedSettings = (properties: SharedProperties): SharedSettings => ({
  hubSiteUrl: usable('site', properties.hubSiteUrl),
  nation: nations.find((nation) => nation === usable('nation', properties.nation)) ?? 'England',
  correctionsEmail: usable('email', properties.correctionsEmail),
});
