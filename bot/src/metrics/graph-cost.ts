import type { GraphArea } from './meter';

export interface GraphRequest {
  readonly method: string;
  /** Whole address, or what stands after the version in a part of a batch. */
  readonly url: string;
}

const collections = new Set(['sites', 'lists', 'columns', 'items', 'drives', 'children', 'versions']);
const graphRoot = /^https:\/\/graph\.microsoft\.com\/(v1\.0|beta)/;

const pathOf = (url: string): string => url.replace(graphRoot, '').split('?', 1)[0] ?? '';
/** Not decoded as a whole: an address that cannot be decoded must not make its request fail here. */
const queryOf = (url: string): string => url.split('?').slice(1).join('?').replaceAll('%24', '$');

/** In this order: the innermost thing that an address names is what it is about. */
const areas: readonly (readonly [RegExp, GraphArea])[] = [
  [/^https?:/, 'upload'],
  [/^\/\$batch$/, 'batch'],
  [/\/permissions(\/|$)/, 'permissions'],
  [/^\/(users|me)\/.*\/?(calendar|calendars|events|calendarView)(\/|$)/, 'calendars'],
  [/\/(installedApps|teamwork)(\/|$)|^\/(teams|appCatalogs|chats)(\/|$)/, 'teams'],
  [/^\/drives(\/|$)|^\/sites\/.*\/drives?(\/|$)/, 'files'],
  [/^\/sites\/.*\/items(\/|$)/, 'items'],
  [/^\/sites\/.*\/columns(\/|$)/, 'columns'],
  [/^\/sites\/.*\/lists(\/|$)/, 'lists'],
  [/^\/sites(\/|$)/, 'sites'],
  [/^\/groups(\/|$)/, 'groups'],
  [/^\/(users|me)(\/|$)|^\/directoryObjects(\/|$)/, 'people'],
];

export function graphArea(url: string): GraphArea {
  const path = pathOf(url);
  return areas.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/**
 * SharePoint resource units, as Microsoft publishes them: 1 for a single read or a delta with its token, 2 for a list, a change or a
 * delta without token, 5 for anything about permissions. What does not reach SharePoint costs none, nor does a batch beside its parts.
 */
export function resourceUnits({ method, url }: GraphRequest): number {
  const path = pathOf(url);
  if (!/^\/(sites|drives)(\/|$)/.test(path)) return 0;
  const query = queryOf(url);
  if (/\/permissions(\/|$)/.test(path) || /expand=[^&]*permissions/i.test(query)) return 5;
  if (method !== 'GET') return 2;
  const last = path.split('/').pop() ?? '';
  if (/^delta(\(|$)/.test(last)) return /(^|&)(\$skiptoken|\$deltatoken|token)=/i.test(query) ? 1 : 2;
  return collections.has(last) ? 2 : 1;
}
