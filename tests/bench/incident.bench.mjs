import { bench } from './harness/figures.mjs';
import { acceptReports } from './incident/accept.mjs';

await bench('incident', [{ id: 'accept', figure: 'accepting reports', run: acceptReports }]);
