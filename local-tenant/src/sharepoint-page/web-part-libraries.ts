import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RequestHandler } from 'express';
import type { WebPartManifest } from './page-config';

/** SharePoint's own small library comes ready for its loader, under a name that its manifest knows. */
function lodashSubset(): string {
  const folder = join(dirname(require.resolve('@microsoft/sp-lodash-subset/package.json')), 'dist');
  const name = readdirSync(folder).find((file) => file.endsWith('.manifest.json')) ?? '';
  const { loaderConfig } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as WebPartManifest;
  const resource = loaderConfig.scriptResources[loaderConfig.entryModuleId];
  if (resource?.type !== 'path') throw new Error(`${join(folder, name)} names no script`);
  return join(folder, typeof resource.path === 'string' ? resource.path : resource.path.path);
}

/** What web parts take from their page, as files of the real packages. */
const libraries: Readonly<Record<string, () => string>> = {
  'react.js': () => require.resolve('react/umd/react.production.min.js'),
  'react-dom.js': () => require.resolve('react-dom/umd/react-dom.production.min.js'),
  'sp-lodash-subset.js': lodashSubset,
  'microsoft-graph-client.js': () =>
    join(
      dirname(require.resolve('@microsoft/microsoft-graph-client/package.json')),
      'lib',
      'graph-js-sdk.js',
    ),
};

/** `GET /spfx/libraries/{file}`. */
export const webPartLibrary: RequestHandler<{ file: string }> = (request, response) => {
  const { file } = request.params;
  const find = Object.hasOwn(libraries, file) ? libraries[file] : undefined;
  if (find) response.sendFile(find());
  else response.status(404).type('text').send(`There is no library '${file}'.`);
};
