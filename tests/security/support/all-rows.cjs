// Prints every row of every table of an embedded database whose service has stopped, as text; what is sealed stays sealed.
const { PGlite } = require('@electric-sql/pglite');

const tablesSql = `select table_schema || '.' || table_name as name from information_schema.tables
  where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`;

async function main() {
  const pglite = await PGlite.create(process.argv[2]);
  const tables = await pglite.query(tablesSql);
  for (const { name } of tables.rows) {
    const { rows } = await pglite.query(`select t::text as row from ${name} t`);
    for (const { row } of rows) process.stdout.write(`${name} ${row.replaceAll('\n', ' ')}\n`);
  }
  await pglite.close();
}

void main();
