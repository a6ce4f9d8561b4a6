import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { sendPage } from '../pages/page';
import { sqlOf } from '../storage/sql';
import { pageBody } from './page-body';
import { libraryPicture, picturePath } from './library-pictures';
import type { PageConfig } from './page-config';
import { mayEdit, mayRead, personWithKey } from './page-people';
import { choosePersonBody, noPermissionBody, notBuiltBody } from './page-refusals';
import { readView } from './page-view';
import { sampleSettings } from './sample-settings';
import { savedWebParts } from './saved-properties';
import { type WebPartCallSettings, webPartCalls } from './web-part-calls';
import { webPartLibrary } from './web-part-libraries';
import { assetsUrl, builtManifests, ownWebParts, slugOf } from './web-part-package';

type Settings = Omit<WebPartCallSettings, 'folder'> & {
  /** Folder of the built web parts; the repository's own when absent. */
  readonly folder?: string;
  readonly dataDir: string;
};

const { path, displayName } = sampleSites.hub;
const compiled = join(__dirname, '..', '..', 'lib');

function configOf(
  person: SamplePerson,
  query: URLSearchParams,
  { database, folder }: WebPartCallSettings,
): PageConfig {
  const saved = savedWebParts(sqlOf(database));
  const webParts = builtManifests(folder).map((manifest) => ({
    slug: slugOf(manifest),
    manifest,
    saved: saved.get(manifest.id) ?? sampleSettings.get(manifest.id),
  }));
  const slugs = webParts.map(({ slug }) => slug);
  const { key, id, name, userPrincipalName } = person;
  return {
    person: { key, id, name, userPrincipalName },
    canEdit: mayEdit(person),
    tenantId: sampleTenantId,
    site: { absoluteUrl: `https://${sampleSharePointHost}${path}`, path, title: displayName },
    view: readView(query, slugs),
    webParts,
    styleNonce: randomBytes(16).toString('base64'),
  };
}

/** `?as=<person>&theme=…&section=…&host=…&part=…&mode=edit`. */
const page =
  (settings: WebPartCallSettings): RequestHandler =>
  (request, response) => {
    const query = new URL(request.originalUrl, settings.tenantUrl).searchParams;
    const key = query.get('as') ?? undefined;
    const person = personWithKey(key);
    const title = `${displayName} – local tenant`;
    if (!person) return sendPage(response, { title, body: choosePersonBody(query, key) });
    if (!mayRead(person)) {
      response.status(403);
      return sendPage(response, { title, body: noPermissionBody(person, query) });
    }
    const config = configOf(person, query, settings);
    if (config.webParts.length === 0) return sendPage(response, { title, body: notBuiltBody });
    sendPage(response, {
      title,
      body: pageBody(person, config),
      theme: config.view.theme,
      styleNonce: config.styleNonce,
      script: '/spfx/scripts/sharepoint-page/browser/page.mjs',
      styles: ['/assets/sharepoint-page.css'],
    });
  };

/** The hub site's page, and everything that its scripts ask for. */
export function sharePointPageRouter({ folder = ownWebParts, dataDir, ...rest }: Settings): Router {
  const settings = { ...rest, folder };
  const router = Router();
  router.get(path, page(settings));
  router.get(picturePath, libraryPicture({ sql: sqlOf(settings.database), dataDir }));
  router.use(webPartCalls(settings));
  router.use(assetsUrl, express.static(join(folder, 'release', 'assets')));
  router.get('/spfx/libraries/:file', webPartLibrary);
  for (const scripts of ['sharepoint-page/browser', 'teams/browser']) {
    router.use(`/spfx/scripts/${scripts}`, express.static(join(compiled, scripts)));
  }
  return router;
}
