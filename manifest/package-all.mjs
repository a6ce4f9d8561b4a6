/** `npm run package`: everything that a council installs, in dist. `-- --help` says how. */
import { runCompiled } from './run-compiled.mjs';

runCompiled({ tasks: ['buildPackages'], file: 'manifest/lib/packing/package-command.js' });
