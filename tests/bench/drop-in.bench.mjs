import { bench } from './harness/figures.mjs';
import { freeTimes } from './drop-in/free-times.mjs';
import { race } from './drop-in/race.mjs';
import { unitsOfABooking } from './drop-in/resource-units.mjs';
import { weightInTheTab } from './drop-in/weight.mjs';

/** `node tests/bench/drop-in.bench.mjs race` runs that one alone; `BENCH_ATTEMPTS` says another number than 10,000. */
await bench('drop-in', [
  { id: 'race', figure: '200 people at 40 times at once', run: race },
  { id: 'free', figure: 'free times of 20 officers for 8 weeks', run: freeTimes },
  { id: 'units', figure: 'resource units of a booking', run: unitsOfABooking },
  { id: 'weight', figure: 'JavaScript in the tab', run: weightInTheTab },
]);
