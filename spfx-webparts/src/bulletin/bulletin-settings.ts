import { fits } from '../shell/setting-checks';
import { sharedKinds, type SharedProperties } from '../shell/shared-settings';

/** What SharePoint keeps in the page for the archive. Pages are copied and edited by scripts: nothing of it is believed. */
export interface BulletinProperties extends SharedProperties {
  readonly title?: unknown;
}

const checked = ['hubSiteUrl'] as const;
export type CheckedSetting = (typeof checked)[number];

/** The settings whose value cannot be used; the default stands in for each. */
export const settingFaults = (properties: BulletinProperties): readonly CheckedSetting[] =>
  checked.filter((name) => !fits(sharedKinds[name], properties[name]));
