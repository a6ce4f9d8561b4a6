/**
 * Tables of the Graph subset. `item_index` holds one row for each item and indexed column, empty values included,
 * so that a filter or a sort on an indexed column never reads the list itself.
 * Text there compares without case, as SharePoint's does.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS sites (
  id TEXT PRIMARY KEY, host TEXT NOT NULL, path TEXT NOT NULL, display_name TEXT NOT NULL, created TEXT NOT NULL,
  UNIQUE (host, path));
CREATE TABLE IF NOT EXISTS site_grants (
  id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), app_id TEXT NOT NULL, app_name TEXT NOT NULL,
  roles TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS site_access (site_id TEXT PRIMARY KEY REFERENCES sites (id), permissions TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS lists (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site_id TEXT NOT NULL REFERENCES sites (id),
  name TEXT NOT NULL, display_name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, template TEXT NOT NULL,
  drive_id TEXT UNIQUE, author TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  next_item INTEGER NOT NULL DEFAULT 1, change_seq INTEGER NOT NULL DEFAULT 0,
  read_security INTEGER NOT NULL DEFAULT 1,
  UNIQUE (site_id, display_name));
CREATE TABLE IF NOT EXISTS columns (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, list_row INTEGER NOT NULL REFERENCES lists (row) ON DELETE CASCADE,
  name TEXT NOT NULL, type TEXT NOT NULL, definition TEXT NOT NULL, indexed INTEGER NOT NULL,
  unique_values INTEGER NOT NULL, built_in INTEGER NOT NULL, UNIQUE (list_row, name));
CREATE TABLE IF NOT EXISTS items (
  list_row INTEGER NOT NULL REFERENCES lists (row) ON DELETE CASCADE, id INTEGER NOT NULL,
  guid TEXT NOT NULL, version INTEGER NOT NULL, change_seq INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  author TEXT NOT NULL, editor TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (list_row, id));
CREATE UNIQUE INDEX IF NOT EXISTS items_by_change ON items (list_row, change_seq);
CREATE TABLE IF NOT EXISTS deleted_items (
  list_row INTEGER NOT NULL REFERENCES lists (row) ON DELETE CASCADE, change_seq INTEGER NOT NULL, id INTEGER NOT NULL,
  PRIMARY KEY (list_row, change_seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item_index (
  column_row INTEGER NOT NULL REFERENCES columns (row) ON DELETE CASCADE, item_id INTEGER NOT NULL,
  value COLLATE NOCASE, PRIMARY KEY (column_row, item_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_index_by_value ON item_index (column_row, value, item_id);
CREATE TABLE IF NOT EXISTS drive_items (
  id TEXT PRIMARY KEY, list_row INTEGER NOT NULL REFERENCES lists (row) ON DELETE CASCADE, item_id INTEGER,
  parent_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, folder INTEGER NOT NULL, size INTEGER NOT NULL,
  mime_type TEXT NOT NULL, file TEXT NOT NULL, UNIQUE (list_row, parent_id, name));
CREATE UNIQUE INDEX IF NOT EXISTS drive_items_by_item ON drive_items (list_row, item_id);
CREATE TABLE IF NOT EXISTS upload_sessions (
  secret TEXT PRIMARY KEY, list_row INTEGER NOT NULL REFERENCES lists (row) ON DELETE CASCADE, path TEXT NOT NULL,
  conflict TEXT NOT NULL, author TEXT NOT NULL, file TEXT NOT NULL, total INTEGER, received INTEGER NOT NULL,
  expires TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS calendar_events (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  uid TEXT NOT NULL, event TEXT NOT NULL, sent TEXT NOT NULL, transaction_id TEXT, UNIQUE (owner, transaction_id));
CREATE TABLE IF NOT EXISTS page_web_parts (
  web_part TEXT PRIMARY KEY, properties TEXT NOT NULL, data_version TEXT NOT NULL, saved TEXT NOT NULL,
  saved_by TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tenant_secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;
