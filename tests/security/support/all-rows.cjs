// Prints every row of every table of an embedded database whose service has stopped, as text: what is sealed cannot be read in it.
const { PGlite } = require('@electric-sql/pglite');

const tablesSql = `select table_schema || '.' || table_name as name from information_schema.tables
  where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`;

/** Bytes come as hexadecimal digits, in which no word could be found. */
const readable = (row) =>
  row.replace(/\\\\?x((?:[0-9a-f]{2})+)/g, (_all, digits) => Buffer.from(digits, 'hex').toString('latin1'));

async function main() {
  const pglite = await PGlite.create(process.argv[2]);
  const tables = await pglite.query(tablesSql);
  for (const { name } of tables.rows) {
    const { rows } = await pglite.query(`select t::text as row from ${name} t`);
    for (const { row } of rows) process.stdout.write(`${name} ${readable(row).replace(/[\r\n]/g, ' ')}\n`);
  }
  await pglite.close();
}

void main();
