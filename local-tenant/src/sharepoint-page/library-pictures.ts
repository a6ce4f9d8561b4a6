import { resolve } from 'node:path';
import type { RequestHandler } from 'express';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { GraphError } from '../graph-wire/graph-error';
import { libraryFilesDir } from '../graph/drives/library-files';
import { childNamed, type DriveItemRow, rootOf } from '../graph/rows/drive-item-rows';
import { listOf } from '../graph/rows/list-rows';
import { siteByPath } from '../graph/rows/site-rows';
import type { Sql } from '../storage/sql';

const { path } = sampleSites.hub;
const library = 'BulletinPictures';

/** Of the hub site and of this one library, whatever the address says. */
export const picturePath = `${path}/${library}/:name`;

function pictureNamed(sql: Sql, name: string): DriveItemRow | undefined {
  try {
    const site = siteByPath(sql, { host: sampleSharePointHost, path });
    const list = listOf(sql, { siteId: site.id, idOrName: library });
    return childNamed(sql, rootOf(sql, list), name);
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  }
}

/** A picture by its address in the library, as SharePoint shows it within its pages to whoever is signed in. */
export const libraryPicture =
  ({ sql, dataDir }: { readonly sql: Sql; readonly dataDir: string }): RequestHandler<{ name: string }> =>
  (request, response) => {
    const file = pictureNamed(sql, request.params.name);
    if (!file || file.folder === 1 || file.mime_type !== 'image/jpeg') {
      response.status(404).type('text').send('404 FILE NOT FOUND');
      return;
    }
    response.set('X-Content-Type-Options', 'nosniff').type(file.mime_type);
    // The data folder may well be called `.data`.
    response.sendFile(file.file, {
      root: resolve(libraryFilesDir(dataDir)),
      dotfiles: 'allow',
      cacheControl: false,
    });
  };
