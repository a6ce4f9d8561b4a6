import { jsonFile, type ArchiveFile } from '../archives/archive-file';
import { colourIcon, outlineIcon } from '../icons/icons';
import { teamsManifest, type ManifestOptions } from '../manifest';

/** What Teams takes: the manifest and both icons, with nothing above them. @throws WrongManifestOption */
export const teamsPackage = (options: ManifestOptions): ArchiveFile[] => [
  jsonFile('manifest.json', teamsManifest(options)),
  { name: 'color.png', bytes: colourIcon() },
  { name: 'outline.png', bytes: outlineIcon() },
];
