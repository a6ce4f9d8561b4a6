import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import type { ArchiveFile } from '../archives/archive-file';
import { iconFaults } from './check-icons';

const wanted = ['color.png', 'manifest.json', 'outline.png'];

/** Teams refuses a package with anything else in it, or with a folder around it. */
function contentFaults(files: readonly ArchiveFile[]): string[] {
  const names = files.map(({ name }) => name).sort();
  return names.join() === wanted.join()
    ? []
    : [`The Teams app must hold ${wanted.join(', ')} and holds ${names.join(', ')}.`];
}

interface Addresses {
  readonly validDomains?: readonly string[];
  readonly staticTabs?: readonly { readonly contentUrl?: string; readonly websiteUrl?: string }[];
  readonly webApplicationInfo?: {
    readonly nestedAppAuthInfo?: readonly { readonly redirectUri?: string }[];
  };
}

/** Teams shows and signs in what these name: nobody else's host may be among them. The council's own pages are apart. */
function domainFaults(manifest: Addresses, host: string): string[] {
  const { validDomains = [], staticTabs = [], webApplicationInfo } = manifest;
  const tabs = staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl]);
  const signIn = (webApplicationInfo?.nestedAppAuthInfo ?? []).map(({ redirectUri }) => redirectUri);
  const hosts = [...tabs, ...signIn].map((address = '') =>
    URL.canParse(address) ? new URL(address).host : address,
  );
  const foreign = [...validDomains, ...hosts].filter((each) => each !== host);
  return [
    ...[...new Set(foreign)].map((each) => `The manifest names ${each}; only ${host} may be in it.`),
    ...(validDomains.length === 0 ? [`The manifest must name ${host} under validDomains.`] : []),
  ];
}

const parsed = (files: readonly ArchiveFile[]): unknown => {
  const manifest = files.find(({ name }) => name === 'manifest.json');
  return manifest && JSON.parse(Buffer.from(manifest.bytes).toString('utf8'));
};

/** What Teams, or a careful administrator, would refuse; each fault is one sentence. @param host the only one that may be named */
export async function teamsPackageFaults(files: readonly ArchiveFile[], host: string): Promise<string[]> {
  const faults = [...contentFaults(files), ...iconFaults(files)];
  const manifest = parsed(files);
  if (manifest === undefined) return faults;
  const refused = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  return [
    ...faults,
    ...refused.map((fault) => `The manifest is not what its schema asks for: ${fault}.`),
    ...domainFaults(manifest as Addresses, host),
  ];
}
