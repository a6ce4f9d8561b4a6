import { themes } from '../pages/theme';
import { hosts, type PageView, sectionBackgrounds } from './page-config';

/** How the address asks to look at the page; what it does not say, or says wrongly, is as usual. */
export function readView(query: URLSearchParams, slugs: readonly string[]): PageView {
  const one = <T extends string>(name: string, among: readonly T[]): T | undefined =>
    among.find((each) => each === query.get(name));
  return {
    theme: one('theme', themes) ?? 'default',
    section: one('section', sectionBackgrounds) ?? 'none',
    host: one('host', hosts) ?? 'sharepoint',
    part: one('part', slugs),
    editing: query.get('mode')?.toLowerCase() === 'edit',
  };
}
