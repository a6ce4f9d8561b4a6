import type { WebPart, WebPartState } from '../contract/web-part.mjs';
import { Version } from './sp-core-library.mjs';

const states = new WeakMap<object, WebPartState>();

function stateOf(webPart: object): WebPartState {
  const state = states.get(webPart);
  if (!state) throw new Error('A web part cannot ask for anything before its page has taken it in.');
  return state;
}

/** After this the web part's own code finds its element, properties and context. */
export function takeIn(webPart: WebPart, state: WebPartState, context: object): void {
  states.set(webPart, state);
  webPart.context = context;
}

const given: readonly (keyof WebPartState)[] = [
  'domElement',
  'properties',
  'displayMode',
  'title',
  'description',
  'renderedOnce',
];

const nothing = (): void => undefined;

/** What SharePoint does where a web part does nothing of its own. */
const usual = {
  onInit: () => Promise.resolve(),
  onDispose: nothing,
  onDisplayModeChanged: nothing,
  onThemeChanged: nothing,
  onAfterResize: nothing,
  onBeforeSerialize: nothing,
  onAfterDeserialize: (properties: object) => properties,
  loadPropertyPaneResources: () => Promise.resolve(),
  getPropertyPaneConfiguration: () => ({ pages: [] }),
  onPropertyPaneConfigurationStart: nothing,
  onPropertyPaneConfigurationComplete: nothing,
  onPropertyPaneFieldChanged: nothing,
  onPropertyPaneRendered: nothing,
  renderCompleted: nothing,
};

/** A plain function, not a class: compiled web parts call it on themselves. */
function BaseClientSideWebPart(): void {
  // There is nothing to do before the page takes the web part in.
}

Object.assign(BaseClientSideWebPart.prototype as object, usual);
for (const name of given) {
  Object.defineProperty(BaseClientSideWebPart.prototype, name, {
    get(this: object): unknown {
      return stateOf(this)[name];
    },
  });
}
Object.defineProperties(BaseClientSideWebPart.prototype, {
  dataVersion: { get: () => Version.parse('1.0') },
  disableReactivePropertyChanges: { get: () => false },
  isRenderAsync: { get: () => false },
  width: {
    get(this: object): number {
      return stateOf(this).domElement.clientWidth;
    },
  },
});

export const spWebPartBase = { BaseClientSideWebPart };
