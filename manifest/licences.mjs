/** `npm run licences`: what comes with the product and under which licence; fails when one is not allowed. */
import { runCompiled } from './run-compiled.mjs';

runCompiled({ tasks: ['buildManifest'], file: 'manifest/lib/licences/licences-command.js' });
