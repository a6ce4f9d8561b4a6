import { bench } from './harness/figures.mjs';
import { acceptReports } from './incident/accept.mjs';
import { firstQuestion } from './incident/first-question.mjs';
import { officersInbox } from './incident/inbox.mjs';
import { resourceUnitsOfAReport } from './incident/resource-units.mjs';

await bench('incident', [
  { id: 'first-question', figure: 'the first question on a poor phone', run: firstQuestion },
  { id: 'accept', figure: 'accepting reports', run: acceptReports },
  { id: 'resource-units', figure: 'resource units of a report', run: resourceUnitsOfAReport },
  { id: 'inbox', figure: "the officers' inbox", run: officersInbox },
]);
