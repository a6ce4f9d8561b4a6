import { asking } from './escalation/asking.mjs';
import { emergencyText } from './escalation/emergency.mjs';
import { timers } from './escalation/timers.mjs';
import { bench } from './harness/figures.mjs';

/** `node tests/bench/escalation.bench.mjs emergency` runs that one alone. What a kill does is a test: `tests/resilience/calls-kill.test.ts`. */
await bench('escalation', [
  { id: 'emergency', figure: 'what to do in danger', run: emergencyText },
  { id: 'asking', figure: 'asking the officer on call', run: asking },
  { id: 'timers', figure: 'the next step in time', run: timers },
]);
