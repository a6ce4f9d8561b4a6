import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { licenceFiles } from '@councillor-safety/manifest/licences/licence-files';
import { fromSharePoint, shipped } from '@councillor-safety/manifest/licences/shipped';
import { root } from '../setup/processes';

type Resources = Readonly<Record<string, { readonly type: string }>>;

const libraries = shipped(root);
const namesIn = (part: string) =>
  libraries.filter(({ shipsIn }) => shipsIn.some((each) => each === part)).map(({ name }) => name);

describe('what ships', () => {
  test('every library is under a licence that is allowed', () => {
    expect(licenceFiles(root).map(({ name }) => name)).toEqual(['licences.txt', 'sbom.cdx.json']);
  });

  test.each([
    ['service', ['express', 'botbuilder', 'pg-boss', 'sharp', '@img/sharp-libvips-linux-x64', 'zod']],
    ['tab', ['react', 'adaptivecards', '@azure/msal-browser', '@fluentui/react-components']],
    ['web parts', ['minisearch', '@fluentui/react-components', 'mdast-util-from-markdown']],
  ])('with the %s: what it is known to use', (part, known) => {
    expect(namesIn(part)).toEqual(expect.arrayContaining(known));
  });

  test('tools and tests are not among it', () => {
    const tools = ['jest', 'typescript', 'vite', '@rushstack/heft', 'oidc-provider', 'fflate', 'axe-core'];
    expect(libraries.map(({ name }) => name).filter((name) => tools.includes(name))).toEqual([]);
  });

  test('what SharePoint brings itself is what the built web parts ask it for', () => {
    const release = path.join(root, 'spfx-webparts/release');
    const read = (...file: string[]): string => readFileSync(path.join(...file), 'utf8');
    const manifests = readdirSync(path.join(release, 'manifests')).map(
      (name) =>
        JSON.parse(read(release, 'manifests', name)) as { loaderConfig: { scriptResources: Resources } },
    );
    const atOnce = manifests
      .flatMap(({ loaderConfig }) => Object.entries(loaderConfig.scriptResources))
      .filter(([, { type }]) => type === 'component')
      .map(([name]) => name);
    const scripts = readdirSync(path.join(release, 'assets')).map((name) => read(release, 'assets', name));
    // The settings pane's library is asked for by its id, when the pane is opened.
    const later = fromSharePoint.filter((name) => {
      const dist = path.join(root, 'node_modules', name, 'dist');
      const manifest = existsSync(dist) && readdirSync(dist).find((file) => file.endsWith('.manifest.json'));
      if (!manifest) return false;
      const { id } = JSON.parse(read(dist, manifest)) as { id: string };
      return scripts.some((text) => text.includes(id));
    });
    const asked = [...atOnce, ...later];
    expect(fromSharePoint.filter((name) => !asked.includes(name))).toEqual([]);
    expect(namesIn('web parts').filter((name) => asked.includes(name))).toEqual([]);
  });
});
