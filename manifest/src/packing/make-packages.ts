import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { byName, textFile, type ArchiveFile } from '../archives/archive-file';
import { tarball } from '../archives/tarball';
import { zip } from '../archives/zip';
import { contentFaults } from '../checks/check-content';
import { teamsPackageFaults } from '../checks/check-teams-package';
import { refuse } from '../checks/refused';
import { licenceFiles } from '../licences/licence-files';
import type { ManifestOptions } from '../manifest';
import { readBuilt } from './compiled-files';
import { servicePackage } from './service-package';
import { teamsPackage } from './teams-package';
import { webPartsPackage } from './web-parts-package';

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

interface SampleTenant {
  readonly sampleProduct: { readonly secret: string };
  readonly sampleProvisioner: { readonly secret: string };
}

/** A folder of one step, such as a container's, could be part of any address. */
const tellingHome = homedir().split(sep).length > 2 ? [homedir()] : [];

/** Texts that may be in no package. */
function forbiddenTexts(root: string) {
  const file = 'core/lib/people/sample-tenant.js';
  readBuilt(root, file);
  const sample = createRequire(__filename)(join(root, file)) as SampleTenant;
  return [
    ...[sample.sampleProduct, sample.sampleProvisioner].map(({ secret }) => ({
      what: 'holds a secret of the sample council',
      text: secret,
    })),
    ...[root, ...tellingHome].map((folder) => ({
      what: 'holds a path of the machine it was made on',
      text: join(folder, sep),
    })),
  ];
}

interface Made {
  readonly root: string;
  readonly council: Omit<ManifestOptions, 'version'>;
}

/**
 * Everything that a council installs, from what has been built, with the sums of it all.
 * The same commit gives the same bytes on every machine. @throws PackageRefused, NotBuilt, WrongManifestOption
 */
export async function makePackages({ root, council }: Made): Promise<ArchiveFile[]> {
  const teams = teamsPackage({ ...council, version: versionOf(root) });
  const [webParts, service] = [webPartsPackage(root), servicePackage(root)];
  const docker = readFileSync(join(root, 'infra', 'Dockerfile'));
  const alone = [{ name: 'Dockerfile', bytes: docker }, ...licenceFiles(root)];
  refuse([
    ...(await teamsPackageFaults(teams, council.host)),
    ...contentFaults([...teams, ...webParts, ...service, ...alone], { forbidden: forbiddenTexts(root) }),
  ]);
  const files = [
    { name: 'councillor-safety-teams.zip', bytes: zip(teams) },
    { name: 'councillor-safety.sppkg', bytes: zip(webParts) },
    { name: 'councillor-safety-service.tgz', bytes: await tarball(service) },
    ...alone,
  ].sort(byName);
  return [...files, sums(files)];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As `sha256sum --check` reads it. */
const sums = (files: readonly ArchiveFile[]): ArchiveFile =>
  textFile('SHA256SUMS', files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''));
