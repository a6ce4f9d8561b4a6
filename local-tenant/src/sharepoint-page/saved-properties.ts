import { isRecord, record, text } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';
import { now } from '../graph-wire/times';
import type { Sql } from '../storage/sql';
import type { SavedWebPart } from './page-config';

interface SavedRow {
  web_part: string;
  properties: string;
  data_version: string;
}

/** What was saved on the page, by the id of the web part. */
export function savedWebParts(sql: Sql): Map<string, SavedWebPart> {
  const rows = sql.all<SavedRow>('SELECT web_part, properties, data_version FROM page_web_parts');
  return new Map(
    rows.map(({ web_part, properties, data_version }) => [
      web_part,
      { properties: JSON.parse(properties) as SavedWebPart['properties'], dataVersion: data_version },
    ]),
  );
}

function readWebPart(value: unknown): SavedWebPart {
  const { properties, dataVersion } = record(value, 'A web part');
  if (!isRecord(properties)) throw badRequest('The properties of a web part must be an object.');
  return { properties, dataVersion: text(dataVersion, 'dataVersion') };
}

/** `webParts` maps ids of web parts of this page to what is to be kept of them. All or nothing. */
export function saveWebParts(
  sql: Sql,
  { webParts, known, by }: { webParts: unknown; known: readonly string[]; by: string },
): void {
  const given = Object.entries(record(webParts, 'webParts')).map(
    ([id, value]) => [id, readWebPart(value)] as const,
  );
  const stranger = given.find(([id]) => !known.includes(id));
  if (stranger) throw badRequest(`This page has no web part '${stranger[0]}'.`);
  sql.transaction(() => {
    for (const [id, { properties, dataVersion }] of given) {
      sql.run(
        `INSERT INTO page_web_parts (web_part, properties, data_version, saved, saved_by) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (web_part) DO UPDATE SET properties = excluded.properties, data_version = excluded.data_version,
         saved = excluded.saved, saved_by = excluded.saved_by`,
        ...[id, JSON.stringify(properties), dataVersion, now(), by],
      );
    }
  });
}
