import { bench } from './harness/figures.mjs';
import { councillors } from './bulletin/councillors.mjs';
import { routine, urgent } from './bulletin/crowd.mjs';

/** `node tests/bench/bulletin.bench.mjs hundred` runs that one alone; the twenty thousand take about twelve minutes; `BENCH_CROWD` says another number. */
await bench('bulletin', [
  { id: 'hundred', figure: '100 councillors', run: councillors },
  { id: 'routine', figure: 'a routine bulletin to thousands, killed twice', run: routine },
  { id: 'urgent', figure: 'an urgent bulletin to 5,000, killed twice', run: urgent },
]);
