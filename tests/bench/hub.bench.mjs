import { bench } from './harness/figures.mjs';
import { crisisNumbers } from './hub/crisis-numbers.mjs';
import { graphCalls } from './hub/graph-calls.mjs';
import { keystrokes } from './hub/keystrokes.mjs';
import { lighthouseScores } from './hub/lighthouse.mjs';
import { weight } from './hub/weight.mjs';

/** `node tests/bench/hub.bench.mjs weight calls` runs these two alone. */
await bench('hub', [
  { id: 'weight', figure: "each web part's own JavaScript", run: weight },
  { id: 'crisis', figure: 'crisis numbers while Graph is down', run: crisisNumbers },
  { id: 'search', figure: 'search among 500 services', run: keystrokes },
  { id: 'calls', figure: 'Graph calls of a visit', run: graphCalls },
  { id: 'lighthouse', figure: 'Lighthouse', run: lighthouseScores },
]);
