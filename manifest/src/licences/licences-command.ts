/** Writes which libraries come with the product and under which licence. Run by `licences.mjs`. */
import { join } from 'node:path';
import { writeFiles } from '../archives/write-files';
import { PackageRefused } from '../checks/refused';
import { licenceFiles } from './licence-files';

const root = join(__dirname, '..', '..', '..');

try {
  const files = licenceFiles(root);
  writeFiles(join(root, 'dist'), files);
  process.stdout.write(
    `Every library may be shipped. Written to dist: ${files.map(({ name }) => name).join(', ')}\n`,
  );
} catch (error) {
  if (!(error instanceof PackageRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
