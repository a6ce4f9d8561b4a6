import { bench } from './harness/figures.mjs';
import { acceptReports } from './incident/accept.mjs';
import { officersInbox } from './incident/inbox.mjs';
import { resourceUnitsOfAReport } from './incident/resource-units.mjs';

await bench('incident', [
  { id: 'accept', figure: 'accepting reports', run: acceptReports },
  { id: 'resource-units', figure: 'resource units of a report', run: resourceUnitsOfAReport },
  { id: 'inbox', figure: "the officers' inbox", run: officersInbox },
]);
