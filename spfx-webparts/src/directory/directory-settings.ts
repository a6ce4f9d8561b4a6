import { serviceCategories, type ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { fits, settingText } from '../shell/setting-checks';
import { sharedKinds, type SharedProperties } from '../shell/shared-settings';

/** What SharePoint keeps in the page for the directory. Pages are copied and edited by scripts: nothing of it is believed. */
export interface DirectoryProperties extends SharedProperties {
  readonly title?: unknown;
  /** A category, in its words. */
  readonly defaultCategory?: unknown;
}

/** The kind of help shown first; one that is no longer in the list of categories is as none. */
export const usualCategory = ({ defaultCategory }: DirectoryProperties): ServiceCategory | undefined =>
  serviceCategories.find((category) => category === settingText(defaultCategory));

const sharedNames = ['hubSiteUrl', 'nation', 'correctionsEmail'] as const;
export type CheckedSetting = (typeof sharedNames)[number] | 'defaultCategory';

/** The settings whose value cannot be used; the default stands in for each. */
export function settingFaults(properties: DirectoryProperties): readonly CheckedSetting[] {
  const shared = sharedNames.filter((name) => !fits(sharedKinds[name], properties[name]));
  const lost = settingText(properties.defaultCategory) !== '' && usualCategory(properties) === undefined;
  return lost ? [...shared, 'defaultCategory'] : shared;
}
