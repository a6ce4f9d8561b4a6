import type { Resolve } from './contract/resolve.mjs';
import { strict } from './contract/strict.mjs';
import { loadModule } from './modules.mjs';
import { spComponentBase } from './shims/sp-component-base.mjs';
import { spCoreLibrary } from './shims/sp-core-library.mjs';
import { spLoader } from './shims/sp-loader.mjs';
import { spPageContext } from './shims/sp-page-context.mjs';
import { spPropertyPane } from './shims/sp-property-pane.mjs';
import { spWebPartBase } from './shims/sp-webpart-base.mjs';

const libraries = '/spfx/libraries';

/** What SharePoint supplies to web parts, by module name: the real thing where it runs outside SharePoint, else a stand-in. */
const sources: Readonly<Record<string, (resolve: Resolve) => unknown>> = {
  react: (resolve) => loadModule(`${libraries}/react.js`, resolve),
  'react-dom': (resolve) => loadModule(`${libraries}/react-dom.js`, resolve),
  '@microsoft/sp-lodash-subset': (resolve) => loadModule(`${libraries}/sp-lodash-subset.js`, resolve),
  '@microsoft/sp-core-library': () => strict('@microsoft/sp-core-library', spCoreLibrary),
  '@microsoft/sp-component-base': () => strict('@microsoft/sp-component-base', spComponentBase),
  '@microsoft/sp-loader': (resolve) => strict('@microsoft/sp-loader', spLoader(resolve)),
  '@microsoft/sp-page-context': () => strict('@microsoft/sp-page-context', spPageContext),
  '@microsoft/sp-property-pane': () => strict('@microsoft/sp-property-pane', spPropertyPane),
  '@microsoft/sp-webpart-base': () => strict('@microsoft/sp-webpart-base', spWebPartBase),
  // Web parts get their client from the context; of this module they need types alone.
  '@microsoft/sp-http': () => strict('@microsoft/sp-http', {}),
};

const loaded = new Map<string, Promise<unknown>>();

/** One copy for all web parts of the page, as SharePoint has it. */
export const component: Resolve = (name) => {
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (!source) return Promise.reject(new Error(`The local tenant has no component ‘${name}’.`));
  const found = loaded.get(name) ?? Promise.resolve(source(component));
  loaded.set(name, found);
  return found;
};
