import { serviceCategories, type ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { fits, settingText } from '../shell/setting-checks';
import type { SharedProperties } from '../shell/shared-settings';

/** What the page keeps of the directory's settings. */
export interface DirectoryProperties extends SharedProperties {
  readonly title?: string;
  /** A category, in its words. */
  readonly defaultCategory?: string;
}

/** `https://council.sharepoint.com/sites/councillor-safety`, or empty for the site that the page belongs to. */
export function isSiteAddress(value: string): boolean {
  const text = settingText(value);
  if (text === '' || !fits('https', text)) return text === '';
  const { pathname, search, hash } = new URL(text);
  return /^\/(?:sites|teams)\/[^/]+\/?$/.test(pathname) && search === '' && hash === '';
}

/** The kind of help shown first; one that is no longer in the list of categories is as none. */
export const usualCategory = ({ defaultCategory }: DirectoryProperties): ServiceCategory | undefined =>
  serviceCategories.find((category) => category === settingText(defaultCategory));
