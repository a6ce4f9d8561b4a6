/** Endings of SharePoint paths that name a collection: reading one is a list query. */
const collections = new Set(['sites', 'lists', 'columns', 'items', 'drives', 'children', 'versions']);

/**
 * SharePoint resource units of one Graph call: 1 for a single read or a delta with its token, 2 for a list, create,
 * update, delete or a delta without token, 5 for anything about permissions. Calls that do not reach SharePoint cost 0,
 * and so does `$batch` itself: its parts are counted one by one.
 * `url` starts after `/v1.0`.
 */
export function resourceUnits(method: string, url: string): number {
  const [path = '', query = ''] = url.split('?', 2);
  if (!/^\/(sites|drives)(\/|$)/.test(path)) return 0;
  if (/\/permissions(\/|$)/.test(path) || /expand=[^&]*permissions/i.test(decodeURIComponent(query)))
    return 5;
  if (method !== 'GET') return 2;
  const last = path.split('/').pop() ?? '';
  if (/^delta(\(|$)/.test(last))
    return /(^|&)(\$skiptoken|\$deltatoken|token)=/i.test(decodeURIComponent(query)) ? 1 : 2;
  return collections.has(last) ? 2 : 1;
}

/** The same name for calls that differ only in ids, so that the meter has few rows. */
export function routeName(method: string, path: string): string {
  const named = path
    .replace(/\/sites\/[^/]+,[^/]+/, '/sites/{site}')
    .replace(/\/drives\/[^/]+/, '/drives/{drive}')
    .replace(/\/root:\/[^:]+/, '/root:/{path}')
    .replace(/\/uploads\/[^/]+/, '/uploads/{upload}')
    .replace(/\/conversations\/[^/]+/, '/conversations/{conversation}')
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}(?=\/|$)/gi, '/{id}')
    .replace(/\/(items|activities|events)\/[^/]+/g, (whole, name: string) =>
      whole.endsWith('/delta') ? whole : `/${name}/{id}`,
    );
  return `${method} ${named}`;
}
