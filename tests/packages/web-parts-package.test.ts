import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { zip as packed } from '@councillor-safety/manifest/archives/zip';
import { webPartsPackage } from '@councillor-safety/manifest/packing/web-parts-package';

const root = path.resolve(__dirname, '..', '..');

/** A council that has placed a web part on a page loses it when one of these changes. */
const ids = {
  solution: '7d0c3a5e-6a2f-4f0b-9f53-0d6f2f7b9c11',
  feature: 'c2b8e6d4-1f37-4c59-8e0a-9b5d7a3f8c43',
  webParts: {
    SafetyHubWebPart: '3f1e7b52-0c1d-4a7e-9d56-5a8f0f6f4b21',
    ServiceDirectoryWebPart: 'a9c4d2f6-58e3-4d13-8a3b-7c2f9e1d6e32',
    BulletinArchiveWebPart: 'd51b7c08-93ae-4f62-b7d4-2e6a9c04f854',
  },
};

interface WebPartManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly supportedHosts: readonly string[];
  readonly supportsThemeVariants: boolean;
  readonly requiresCustomScript?: boolean;
  readonly preconfiguredEntries: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly description: Readonly<Record<string, string>>;
  }[];
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<
      Record<
        string,
        | { readonly type: 'path'; readonly path: string }
        | { readonly type: 'localizedPath'; readonly defaultPath: string; readonly paths: object }
        | { readonly type: 'component'; readonly id: string; readonly version: string }
      >
    >;
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const files = new Map<string, string>();
let manifests: readonly WebPartManifest[] = [];

beforeAll(async () => {
  const zip = await JSZip.loadAsync(packed(webPartsPackage(root)));
  for (const [name, entry] of Object.entries(zip.files)) {
    if (!entry.dir) files.set(name, await entry.async('text'));
  }
  manifests = [...files].flatMap(([name, text]) => {
    const [, manifest] = /\/WebPart_[^/]+\.xml$/.test(name)
      ? (/ComponentManifest="([^"]*)"/.exec(text) ?? [])
      : [];
    return manifest ? [JSON.parse(unescaped(manifest)) as WebPartManifest] : [];
  });
});

const textOf = (name: string): string => {
  const text = files.get(name);
  if (text === undefined) throw new Error(`The package holds no '${name}'`);
  return text;
};
const assets = (): string[] => [...files.keys()].filter((name) => name.startsWith('ClientSideAssets/'));

describe('the package for SharePoint', () => {
  test('is the solution that councils already have, for all sites at once', () => {
    const app = textOf('AppManifest.xml');
    expect(app).toContain(`ProductID="${ids.solution}"`);
    expect(app).toContain('SkipFeatureDeployment="true"');
    expect([...files.keys()]).toContain(`feature_${ids.feature}.xml`);
  });

  test('gives what SharePoint draws anew each time a lasting id, a GUID and never the same twice', () => {
    const drawn = [...files].flatMap(([name, text]) => {
      const pattern = name === 'ClientSideAssets.xml' ? /\sId="([^"]*)"/ : /<Id>([^<]*)<\/Id>/;
      return pattern.exec(text)?.[1] ?? [];
    });
    expect(drawn).toHaveLength(3);
    for (const id of drawn)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(drawn).size).toBe(3);
  });

  test('asks for one permission on Graph and no more', () => {
    const asked = [...textOf('AppManifest.xml').matchAll(/ResourceId="([^"]*)" Scope="([^"]*)"/g)];
    expect(asked.map(([, resource, scope]) => [resource, scope])).toEqual([
      ['Microsoft Graph', 'Sites.Selected'],
    ]);
  });

  test('holds both web parts under their lasting ids', () => {
    expect(Object.fromEntries(manifests.map(({ alias, id }) => [alias, id]))).toEqual(ids.webParts);
  });

  test('gives all of them the same version as the solution', () => {
    const [, version] = /\sVersion="(\d+\.\d+\.\d+)\.0"/.exec(textOf('AppManifest.xml')) ?? [];
    const { version: ours } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(version).toBe(ours);
    expect(manifests.map((manifest) => manifest.version)).toEqual(manifests.map(() => ours));
    expect(manifests).toHaveLength(Object.keys(ids.webParts).length);
  });

  test('runs in SharePoint and in Teams, on every section background', () => {
    for (const manifest of manifests) {
      expect([...manifest.supportedHosts].sort()).toEqual([
        'SharePointFullPage',
        'SharePointWebPart',
        'TeamsPersonalApp',
        'TeamsTab',
      ]);
      expect(manifest.supportsThemeVariants).toBe(true);
      expect(manifest.requiresCustomScript ?? false).toBe(false);
    }
  });

  test('names and describes both in words', () => {
    for (const { preconfiguredEntries } of manifests) {
      for (const { title, description } of preconfiguredEntries) {
        expect(title.default).toMatch(/\w{4}/);
        expect(description.default?.length).toBeGreaterThan(20);
      }
    }
  });

  test('brings every script that the manifests name, localised strings included', () => {
    for (const { loaderConfig } of manifests) {
      const resources = Object.entries(loaderConfig.scriptResources);
      const own = resources.flatMap(([name, resource]) => {
        if (resource.type === 'component') return [];
        const paths = resource.type === 'path' ? [resource.path] : [resource.defaultPath];
        return paths.map((file) => ({ name, file }));
      });
      expect(own.map(({ name }) => name)).toContain(loaderConfig.entryModuleId);
      expect(own.filter(({ name }) => name.endsWith('Strings'))).toHaveLength(1);
      for (const { file } of own) textOf(`ClientSideAssets/${file}`);
    }
  });

  test('takes React from SharePoint instead of bringing another', () => {
    for (const { loaderConfig } of manifests) {
      expect(loaderConfig.scriptResources.react).toMatchObject({ type: 'component', version: '17.0.1' });
      expect(loaderConfig.scriptResources['react-dom']).toMatchObject({
        type: 'component',
        version: '17.0.1',
      });
    }
    const scripts = assets().map(textOf);
    expect(
      scripts.filter((text) => text.includes('__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED')),
    ).toEqual([]);
  });

  test('keeps its scripts in the package, from no other host', () => {
    for (const { loaderConfig } of manifests) {
      expect(loaderConfig.internalModuleBaseUrls).toEqual(['HTTPS://SPCLIENTSIDEASSETLIBRARY/']);
    }
  });

  test('holds no source map and nothing that points at one machine', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.map'))).toEqual([]);
    const telling = /sourceMappingURL|localhost|127\.0\.0\.1|file:\/\//;
    expect([...files].filter(([, text]) => telling.test(text)).map(([name]) => name)).toEqual([]);
  });

  test('needs nothing that the content policy of SharePoint refuses', () => {
    const refused = /\beval\(|new Function\(|\bdocument\.write\(/;
    // webpack's own way to the global object, never reached where `globalThis` is known.
    const lastResort = 'new Function("return this")()';
    const written = assets().map((name) => [name, textOf(name).replace(lastResort, '')] as const);
    expect(written.filter(([, text]) => refused.test(text)).map(([name]) => name)).toEqual([]);
  });
});
