import type { ScriptPath, WebPartManifest } from '../page-config.js';
import { component } from './components.mjs';
import type { Resolve } from './contract/resolve.mjs';
import { loadModule } from './modules.mjs';
import type { WebPart } from './contract/web-part.mjs';

const culture = 'en-gb';

const scriptOf = (path: ScriptPath): { path: string; integrity?: string } =>
  typeof path === 'string' ? { path } : path;

/** Resolves names as a manifest's `loaderConfig` says: scripts of its own, its texts, and SharePoint's components. */
export function resolverOf({ alias, loaderConfig }: WebPartManifest): Resolve {
  const { internalModuleBaseUrls, scriptResources } = loaderConfig;
  const [baseUrl = ''] = internalModuleBaseUrls;
  const own = new Map<string, Promise<unknown>>();
  const load = (given: ScriptPath): Promise<unknown> => {
    const { path, integrity } = scriptOf(given);
    const found = own.get(path) ?? loadModule(baseUrl + path, resolve, integrity);
    own.set(path, found);
    return found;
  };
  const resolve: Resolve = (name) => {
    const resource = Object.hasOwn(scriptResources, name) ? scriptResources[name] : undefined;
    if (!resource) {
      return Promise.reject(new Error(`${alias} asks for ‘${name}’, which its manifest does not name.`));
    }
    if (resource.type === 'component') return component(name);
    return load(
      resource.type === 'path' ? resource.path : (resource.paths?.[culture] ?? resource.defaultPath),
    );
  };
  return resolve;
}

/** The class that a built bundle exports. */
export async function loadWebPart(manifest: WebPartManifest): Promise<new () => WebPart> {
  const resolve = resolverOf(manifest);
  const exported = (await resolve(manifest.loaderConfig.entryModuleId)) as { default?: unknown };
  if (typeof exported.default !== 'function') throw new Error(`${manifest.alias} exports no web part.`);
  return exported.default as new () => WebPart;
}
