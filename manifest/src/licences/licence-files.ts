import { jsonFile, textFile, type ArchiveFile } from '../archives/archive-file';
import { refuse } from '../checks/refused';
import { entryAt, readLock } from '../lock/lock-file';
import { billOfMaterials } from './bill-of-materials';
import { licenceFaults } from './judgement';
import { licenceList } from './licence-list';
import { shipped } from './shipped';

/** Which libraries come with the product and under which licence: for people, and as CycloneDX. @throws PackageRefused */
export function licenceFiles(root: string): ArchiveFile[] {
  const libraries = shipped(root);
  refuse(licenceFaults(libraries));
  const { version = '' } = entryAt(readLock(root).packages, '');
  return [
    textFile('licences.txt', licenceList(libraries)),
    jsonFile('sbom.cdx.json', billOfMaterials(libraries, version)),
  ];
}
