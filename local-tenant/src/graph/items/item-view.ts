import { samplePeople } from '@councillor-safety/core/people/sample-people';
import type { Author } from '../../graph-wire/author';
import { graphHost } from '../calls/graph-call';
import { authorOf, etagOf, fieldsOf, type ItemRow } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import { webUrlOf, type SiteRow } from '../rows/site-rows';
import type { Selection } from './item-selection';

/** Row of "SharePoint App" in every site's hidden list of people. */
const appLookupId = '1073741822';

/** A person's row number in that list is the site's own, not their Entra id. */
function lookupId(author: Author): string {
  const index = samplePeople.findIndex((person) => person.id === author.user.id);
  return index < 0 ? appLookupId : String(index + 11);
}

export interface Place {
  readonly site: SiteRow;
  readonly list: ListRow;
}

function systemFields({ list }: Place, item: ItemRow, fields: Readonly<Record<string, unknown>>): object {
  const title = fields.Title === undefined ? {} : { LinkTitle: fields.Title, LinkTitleNoMenu: fields.Title };
  return {
    ...title,
    id: String(item.id),
    ContentType: list.template === 'genericList' ? 'Item' : 'Document',
    Modified: item.modified,
    Created: item.created,
    AuthorLookupId: lookupId(authorOf(item.author)),
    EditorLookupId: lookupId(authorOf(item.editor)),
    _UIVersionString: `${item.version}.0`,
    ...(list.template === 'genericList' ? { Attachments: false } : {}),
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
  };
}

/** A `fieldValueSet`: empty columns are absent; with names given, only those. */
export function fieldsView(place: Place, item: ItemRow, chosen: readonly string[]): object {
  const own = fieldsOf(item);
  const all: Record<string, unknown> = { ...own, ...systemFields(place, item, own) };
  const shown =
    chosen.length === 0
      ? all
      : Object.fromEntries(chosen.filter((name) => name in all).map((name) => [name, all[name]]));
  return { '@odata.etag': etagOf(item), ...shown };
}

function properties({ site, list }: Place, item: ItemRow): Record<string, unknown> {
  return {
    createdDateTime: item.created,
    eTag: etagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `${webUrlOf(site)}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: authorOf(item.author),
    lastModifiedBy: authorOf(item.editor),
    parentReference: { id: list.id, siteId: site.id },
    contentType: {
      id: list.template === 'genericList' ? '0x0100' : '0x0101',
      name: list.template === 'genericList' ? 'Item' : 'Document',
    },
  };
}

/** A `listItem` as Graph shows it. */
export function itemView(place: Place, item: ItemRow, selection: Selection): object {
  const all = properties(place, item);
  const chosen = selection.properties;
  const shown =
    chosen === undefined
      ? all
      : Object.fromEntries(chosen.filter((name) => name in all).map((name) => [name, all[name]]));
  const path = `sites('${place.site.id}')/lists('${place.list.id}')/items('${item.id}')`;
  return {
    '@odata.etag': etagOf(item),
    ...shown,
    ...(selection.fields === undefined
      ? {}
      : {
          'fields@odata.context': `${graphHost}/$metadata#${path}/fields/$entity`,
          fields: fieldsView(place, item, selection.fields),
        }),
  };
}
