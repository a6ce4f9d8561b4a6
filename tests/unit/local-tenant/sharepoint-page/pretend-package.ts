import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningTenant, startTenant } from '@councillor-safety/local-tenant/tenant';

export const hubId = '11111111-1111-4111-8111-111111111111';
export const directoryId = '22222222-2222-4222-8222-222222222222';

const component = (id: string) => ({ type: 'component', id, version: '1.23.2' });
const components = Object.fromEntries(
  [
    'react',
    'react-dom',
    '@microsoft/sp-webpart-base',
    '@microsoft/sp-component-base',
    '@microsoft/sp-property-pane',
  ].map((name) => [name, component(name)]),
);

interface PretendWebPart {
  readonly id: string;
  readonly alias: string;
  readonly title: string;
  /** An AMD module, as a built bundle is one. */
  readonly script: string;
  readonly properties?: object;
  readonly resources?: object;
}

const manifestOf = ({ id, alias, title, properties = {}, resources = {} }: PretendWebPart): object => ({
  ...{ id, alias, componentType: 'WebPart', version: '0.1.0', manifestVersion: 2 },
  supportedHosts: ['SharePointWebPart'],
  preconfiguredEntries: [{ title: { default: title }, description: { default: title }, properties }],
  loaderConfig: {
    internalModuleBaseUrls: ['<!-- PATH TO CDN -->'],
    entryModuleId: 'entry',
    scriptResources: { entry: { type: 'path', path: `${alias}.js` }, ...components, ...resources },
  },
});

/** A folder as the build of the web parts leaves it, with plain scripts in the place of the bundles. */
export function writePackage(
  webParts: readonly PretendWebPart[],
  scripts: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'web-parts-'));
  for (const inner of ['config', 'release/manifests', 'release/assets']) {
    mkdirSync(join(folder, inner), { recursive: true });
  }
  const solution = {
    webApiPermissionRequests: [
      { resource: 'Microsoft Graph', scope: 'Sites.Selected' },
      { resource: 'Something else', scope: 'All.Of.It' },
    ],
    features: [{ componentIds: webParts.map(({ id }) => id) }],
  };
  writeFileSync(join(folder, 'config/package-solution.json'), JSON.stringify({ solution }));
  for (const webPart of webParts) {
    const { id, alias, script } = webPart;
    writeFileSync(join(folder, `release/manifests/${id}.manifest.json`), JSON.stringify(manifestOf(webPart)));
    writeFileSync(join(folder, `release/assets/${alias}.js`), script);
  }
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(join(folder, 'release/assets', name), text);
  return folder;
}

/** A web part that shows what its page gives it, written as ES5 compilers write classes. */
export const plainWebPart = `define('id', ['@microsoft/sp-webpart-base', 'react', 'react-dom'], function (base, React, ReactDom) {
  function Part() { return base.BaseClientSideWebPart.apply(this, arguments) || this; }
  Part.prototype = Object.create(base.BaseClientSideWebPart.prototype);
  Part.prototype.onInit = function () {
    this.began = true;
    return Promise.resolve();
  };
  Part.prototype.render = function () {
    var user = this.context.pageContext.user.displayName;
    var words = [user, this.began, this.displayMode, JSON.stringify(this.properties)].join(' | ');
    ReactDom.render(React.createElement('p', { style: { letterSpacing: '1px' } }, words), this.domElement);
  };
  return { default: Part };
});`;

export interface PageTenancy {
  readonly tenant: RunningTenant;
  /** The same data under a new process's eyes. */
  restart(): Promise<PageTenancy>;
  close(): Promise<void>;
}

export async function startPage(folder: string, kept?: string): Promise<PageTenancy> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'page-'));
  const tenant = await startTenant({
    port: 0,
    dataDir,
    serviceUrl: 'http://localhost:9',
    webPartsFolder: folder,
  });
  return {
    tenant,
    restart: async () => {
      await tenant.close();
      return startPage(folder, dataDir);
    },
    close: async () => {
      await tenant.close();
      for (const each of [dataDir, folder]) rmSync(each, { recursive: true });
    },
  };
}
