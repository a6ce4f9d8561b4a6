import { randomBytes, randomUUID } from 'node:crypto';
import { isRecord, list as array, optionalText, record, text } from '../../graph-wire/body';
import { badRequest, nameTaken, notFound } from '../../graph-wire/graph-error';
import { now } from '../../graph-wire/times';
import {
  collection,
  created,
  noContent,
  ok,
  type GraphReply,
  type SiteCall,
  type Tenant,
} from '../calls/graph-call';
import { builtInColumns, insertColumn } from '../rows/column-rows';
import { rememberRoot, removeFilesOf } from '../rows/drive-item-rows';
import { findList, listOf, listsOfSite, type ListRow, type Template } from '../rows/list-rows';
import { webUrlOf, type SiteRow } from '../rows/site-rows';
import { readColumn } from './column-definition';
import { addColumn } from './columns';

const namesOf: Readonly<Record<string, Template>> = {
  genericList: 'genericList',
  documentLibrary: 'documentLibrary',
};

function view(site: SiteRow, list: ListRow): object {
  const folder = list.template === 'genericList' ? 'Lists/' : '';
  return {
    '@odata.etag': `"${list.id},${list.change_seq}"`,
    id: list.id,
    name: list.name,
    displayName: list.display_name,
    description: list.description,
    eTag: `"${list.id},${list.change_seq}"`,
    createdDateTime: list.created,
    lastModifiedDateTime: list.modified,
    webUrl: `${webUrlOf(site)}/${folder}${encodeURIComponent(list.name)}`,
    createdBy: JSON.parse(list.author) as unknown,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  };
}

function templateOf(body: Readonly<Record<string, unknown>>): Template {
  const name = isRecord(body.list)
    ? (optionalText(body.list.template, 'list.template') ?? 'genericList')
    : 'genericList';
  const template = namesOf[name];
  if (!template) throw badRequest(`List template '${name}' is not offered by this local tenant.`);
  return template;
}

function insertList(tenant: Tenant, given: Omit<ListRow, 'row' | 'change_seq' | 'read_security'>): ListRow {
  tenant.sql.run(
    `INSERT INTO lists (id, site_id, name, display_name, description, template, drive_id, author, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[given.id, given.site_id, given.name, given.display_name, given.description, given.template],
    ...[given.drive_id, given.author, given.created, given.modified],
  );
  const list = listOf(tenant.sql, { siteId: given.site_id, idOrName: given.id });
  for (const column of builtInColumns(given.template)) insertColumn(tenant.sql, list.row, column);
  if (list.template === 'documentLibrary') rememberRoot(tenant.sql, list);
  return list;
}

/** A list or library with its columns: all of it, or nothing. */
export function createList({ tenant, site, caller, request }: SiteCall): GraphReply {
  const body = record(request.body, 'The request body');
  const displayName = text(body.displayName, 'displayName');
  const template = templateOf(body);
  const columns = body.columns === undefined ? [] : array(body.columns, 'columns').map(readColumn);
  if (findList(tenant.sql, { siteId: site.id, idOrName: displayName })) {
    throw nameTaken(`The list name '${displayName}' already exists.`);
  }
  const at = now();
  return tenant.sql.transaction(() => {
    const list = insertList(tenant, {
      id: randomUUID(),
      site_id: site.id,
      name: displayName.replace(/[^\p{L}\p{N}_-]/gu, ''),
      display_name: displayName,
      description: optionalText(body.description, 'description') ?? '',
      template,
      drive_id: template === 'documentLibrary' ? `b!${randomBytes(48).toString('base64url')}` : null,
      author: JSON.stringify(caller.author),
      created: at,
      modified: at,
    });
    for (const column of columns) addColumn(tenant.sql, list, column);
    return created(view(site, list));
  });
}

export const listLists = ({ tenant, site }: SiteCall): GraphReply =>
  collection(
    `sites('${site.id}')/lists`,
    listsOfSite(tenant.sql, site.id).map((list) => view(site, list)),
  );

export const getList = ({ tenant, site, params }: SiteCall): GraphReply =>
  ok(view(site, listOf(tenant.sql, { siteId: site.id, idOrName: params.list ?? '' })));

export async function deleteList({ tenant, site, params }: SiteCall): Promise<GraphReply> {
  const list = listOf(tenant.sql, { siteId: site.id, idOrName: params.list ?? '' });
  const removeFiles = removeFilesOf(tenant, list);
  tenant.sql.run('DELETE FROM lists WHERE row = ?', list.row);
  await removeFiles();
  return noContent;
}

const driveView = (site: SiteRow, list: ListRow): object => ({
  id: list.drive_id,
  driveType: 'documentLibrary',
  name: list.display_name,
  description: list.description,
  createdDateTime: list.created,
  lastModifiedDateTime: list.modified,
  webUrl: `${webUrlOf(site)}/${encodeURIComponent(list.name)}`,
});

export function getDriveOfList({ tenant, site, params }: SiteCall): GraphReply {
  const list = listOf(tenant.sql, { siteId: site.id, idOrName: params.list ?? '' });
  if (list.drive_id === null) throw notFound();
  return ok(driveView(site, list));
}

export const listDrives = ({ tenant, site }: SiteCall): GraphReply =>
  collection(
    'drives',
    listsOfSite(tenant.sql, site.id)
      .filter((list) => list.drive_id !== null)
      .map((list) => driveView(site, list)),
  );

export function getDrive({ tenant, site, params }: SiteCall): GraphReply {
  const list = listsOfSite(tenant.sql, site.id).find((candidate) => candidate.drive_id === params.drive);
  if (!list) throw notFound();
  return ok(driveView(site, list));
}
