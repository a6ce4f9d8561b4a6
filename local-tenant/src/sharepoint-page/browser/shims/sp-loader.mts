import type { Resolve } from '../contract/resolve.mjs';
import { strict } from '../contract/strict.mjs';

/** Components that a part of a bundle asks for when it is loaded later; SharePoint knows them by their ids. */
const names: Readonly<Record<string, string>> = {
  'f9e737b7-f0df-4597-ba8c-3060f82380db': '@microsoft/sp-property-pane',
};

export const spLoader = (resolve: Resolve) => ({
  SPComponentLoader: strict('SPComponentLoader', {
    loadComponentById: (id: string): Promise<unknown> => {
      const name = Object.hasOwn(names, id) ? names[id] : undefined;
      return name === undefined
        ? Promise.reject(new Error(`The local tenant has no component with the id ‘${id}’.`))
        : resolve(name);
    },
  }),
});
