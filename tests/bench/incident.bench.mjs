import { bench } from './harness/figures.mjs';
import { acceptReports } from './incident/accept.mjs';
import { firstQuestion } from './incident/first-question.mjs';
import { officersInbox } from './incident/inbox.mjs';
import { lighthouseScores } from './incident/lighthouse.mjs';
import { npmStart } from './incident/npm-start.mjs';
import { resourceUnitsOfAReport } from './incident/resource-units.mjs';

/** `node tests/bench/incident.bench.mjs accept inbox` runs these two alone. The start comes last: it takes minutes. */
await bench('incident', [
  { id: 'first-question', figure: 'the first question on a poor phone', run: firstQuestion },
  { id: 'lighthouse', figure: 'Lighthouse', run: lighthouseScores },
  { id: 'accept', figure: 'accepting reports', run: acceptReports },
  { id: 'resource-units', figure: 'resource units of a report', run: resourceUnitsOfAReport },
  { id: 'inbox', figure: "the officers' inbox", run: officersInbox },
  { id: 'start', figure: 'npm start on a fresh clone, twice', run: npmStart },
]);
