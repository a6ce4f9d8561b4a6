import {
  sampleProduct,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';
import type { Control } from '../control/control';
import { applicationAuthor } from '../graph-wire/author';
import { list as array, record, text, type Json } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';
import { insertItem, writingTo } from '../graph/items/item-write';
import { listOf, type ListRow } from '../graph/rows/list-rows';
import { siteByPath } from '../graph/rows/site-rows';
import type { Sql } from '../storage/sql';

/** `site` is `hub` or `casework`, `list` a name or id. */
function listNamedIn(sql: Sql, body: Json): ListRow {
  const key = text(body.site, 'site');
  if (key !== 'hub' && key !== 'casework') throw badRequest("site must be 'hub' or 'casework'.");
  const site = siteByPath(sql, { host: sampleSharePointHost, path: sampleSites[key].path });
  return listOf(sql, { siteId: site.id, idOrName: text(body.list, 'list') });
}

/** `{site, list, items: [fields…]}`: many items in one transaction, made by the product's own application. */
export function addInBulk(
  { sql, control }: { sql: Sql; control: Control },
  body: unknown,
): { added: number } {
  const given = record(body, 'The request body');
  const writing = writingTo({ sql, control }, listNamedIn(sql, given));
  const items = array(given.items, 'items').map((item) => record(item, 'Each of items'));
  const author = applicationAuthor(sampleProduct.clientId);
  sql.transaction(() => {
    for (const item of items) insertItem(writing, { given: item, author });
  });
  return { added: items.length };
}

/** `{site, list, readSecurity}`: 2 lets people read their own items only. Graph itself has no switch for it. */
export function setReadSecurity(sql: Sql, body: unknown): { readSecurity: number } {
  const given = record(body, 'The request body');
  if (given.readSecurity !== 1 && given.readSecurity !== 2) throw badRequest('readSecurity must be 1 or 2.');
  sql.run(
    'UPDATE lists SET read_security = ? WHERE row = ?',
    given.readSecurity,
    listNamedIn(sql, given).row,
  );
  return { readSecurity: given.readSecurity };
}
