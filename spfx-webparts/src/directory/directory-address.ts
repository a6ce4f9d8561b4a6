import { serviceCategories } from '@councillor-safety/core/directory/directory-lists';
import type { ServiceFilters } from '@councillor-safety/core/directory/directory-filters';

/**
 * Filters are kept in the page's address, so that Back undoes them and a page can be sent on. Addresses stay in histories that others
 * in a household can read, so a category is a number here and never its words; and what somebody types, which can say as much as a
 * report does, is never put here or stored anywhere. Behind the `#`, nothing of it reaches a server.
 */
const ours = /^d=(?:c\d{1,2}|[aofp])?(?:,(?:c\d{1,2}|[ofp]))*$/;

const toggles = { openNow: 'o', free: 'f', confidential: 'p' } as const;

export const noFilters: ServiceFilters = { openNow: false, free: false, confidential: false };

const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/** Filters that an address holds (`#d=c3,o`); undefined when it holds none of ours. */
export function filtersIn(hash: string): ServiceFilters | undefined {
  const part = partsOf(hash).find((each) => ours.test(each));
  if (part === undefined) return undefined;
  const codes = part.slice('d='.length).split(',');
  const number = codes.find((code) => code.startsWith('c'))?.slice(1);
  return {
    category: number === undefined ? undefined : serviceCategories[Number(number) - 1],
    openNow: codes.includes(toggles.openNow),
    free: codes.includes(toggles.free),
    confidential: codes.includes(toggles.confidential),
  };
}

/** `c3,o`; `a` for all, so that nothing chosen can be told from nothing said. */
function codesOf(filters: ServiceFilters): string {
  const category = filters.category ? [`c${serviceCategories.indexOf(filters.category) + 1}`] : [];
  const on = (['openNow', 'free', 'confidential'] as const).filter((toggle) => filters[toggle]);
  return [...category, ...on.map((toggle) => toggles[toggle])].join(',') || 'a';
}

/** The address' hash with these filters in it; what else stands there, of the page or of another web part, stays. */
export function hashWith(hash: string, filters: ServiceFilters, usual: ServiceFilters): string {
  const others = partsOf(hash).filter((part) => !ours.test(part));
  const codes = codesOf(filters);
  const parts = codes === codesOf(usual) ? others : [...others, `d=${codes}`];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
