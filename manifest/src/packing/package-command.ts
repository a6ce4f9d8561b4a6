/** Writes everything that a council installs, from what has been built. Run by `package-all.mjs`, which builds first. */
import { join, resolve } from 'node:path';
import { writeFiles } from '../archives/write-files';
import { PackageRefused } from '../checks/refused';
import { WrongManifestOption } from '../manifest';
import { NotBuilt } from './compiled-files';
import { readAsked, usage } from './council';
import { makePackages } from './make-packages';

const root = join(__dirname, '..', '..', '..');

const isWrongUse = (error: unknown): error is Error =>
  error instanceof WrongManifestOption || (error instanceof TypeError && 'code' in error);

async function main(): Promise<void> {
  const { council, isExample, out } = readAsked(process.argv.slice(2), process.env);
  const files = await makePackages({ root, council });
  writeFiles(resolve(root, out), files);
  const lines = files.map(
    ({ name, bytes }) => `${name.padEnd(32)}${bytes.length.toLocaleString('en-GB').padStart(11)} bytes`,
  );
  const forWhom = isExample
    ? `The Teams app is made for the example council at ${council.host}: to look at, not to install.\nFor yours give --host and the rest: npm run package -- --help lists them. The other files are for every council.`
    : `The Teams app is made for ${council.developer.name} at ${council.host}.`;
  process.stdout.write([...lines, `Written to ${out}, and checked.`, forWhom, ''].join('\n'));
}

if (process.argv.includes('--help')) process.stdout.write(usage);
else {
  main().catch((error: unknown) => {
    if (isWrongUse(error)) {
      process.stderr.write(`${error.message}\n\n${usage}`);
      process.exitCode = 2;
    } else if (error instanceof PackageRefused || error instanceof NotBuilt) {
      process.stderr.write(`${error.message}\nNothing was written.\n`);
      process.exitCode = 1;
    } else throw error;
  });
}
