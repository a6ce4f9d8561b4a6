import { bench } from './harness/figures.mjs';
import { instances } from './service/instances.mjs';
import { mixed } from './service/mixed.mjs';
import { outage } from './service/outage.mjs';
import { start } from './service/start.mjs';

/**
 * `TEST_DATABASE_URL` names a PostgreSQL server. `BENCH_SECONDS` says another time than ten minutes for the mixed load, `BENCH_SHARE` another share
 * of its rates than 1.
 */
await bench('service', [
  { id: 'start', figure: 'cold start and memory', run: start },
  { id: 'outage', figure: 'the database away for a minute', run: outage },
  { id: 'instances', figure: 'three instances against one', run: instances },
  { id: 'mixed', figure: 'everything at once, with two kills', run: mixed },
]);
