import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPartManifest } from './page-config';

/** The folder of the web parts, the same from `src` (tests) and from `lib` (running). */
export const ownWebParts = join(__dirname, '..', '..', '..', 'spfx-webparts');

/** Where this machine serves what SharePoint would serve from its own network. */
export const assetsUrl = '/spfx/assets/';

interface Solution {
  readonly solution: {
    readonly webApiPermissionRequests?: readonly { readonly resource: string; readonly scope: string }[];
    readonly features?: readonly { readonly componentIds?: readonly string[] }[];
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const solutionOf = (folder: string): Solution['solution'] =>
  (readJson(join(folder, 'config', 'package-solution.json')) as Solution).solution;

/** Scopes on Graph that an administrator is asked to allow every script of SharePoint; nothing else is in its tokens. */
export const graphScopes = (folder: string): string[] =>
  (solutionOf(folder).webApiPermissionRequests ?? [])
    .filter(({ resource }) => resource === 'Microsoft Graph')
    .map(({ scope }) => scope);

/** `SafetyHubWebPart` → `safety-hub`. */
export const slugOf = ({ alias }: WebPartManifest): string =>
  alias
    .replace(/WebPart$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

/** In SharePoint this address is filled in when the package is deployed. */
const deployed = (manifest: WebPartManifest): WebPartManifest => ({
  ...manifest,
  loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [assetsUrl] },
});

/** The built web parts in the order in which the package lists them; none when they have not been built. */
export function builtManifests(folder: string): WebPartManifest[] {
  const manifests = join(folder, 'release', 'manifests');
  if (!existsSync(manifests)) return [];
  const order = (solutionOf(folder).features ?? []).flatMap(({ componentIds = [] }) => componentIds);
  const place = ({ id }: WebPartManifest): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return readdirSync(manifests)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => deployed(readJson(join(manifests, name)) as WebPartManifest))
    .sort((one, other) => place(one) - place(other));
}
