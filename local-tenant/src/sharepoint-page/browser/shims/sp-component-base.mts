import type { SectionTheme } from '../contract/section-theme.mjs';

export interface ServiceKey {
  readonly id: string;
  readonly name: string;
}

type Handler = (change: { readonly theme: SectionTheme }) => void;

const themeProviderKey: ServiceKey = {
  id: 'sp-component-base:ThemeProvider',
  name: 'sp-component-base:ThemeProvider',
};

export const spComponentBase = { ThemeProvider: { serviceKey: themeProviderKey } };

export interface ThemeSource {
  current(): SectionTheme;
  /** Tells every web part that has asked to be told. */
  change(theme: SectionTheme): void;
  readonly serviceScope: { consume(key: ServiceKey): unknown };
}

/** The theme of the section that a web part stands in, and the scope through which it finds it. */
export function themeSource(first: SectionTheme): ThemeSource {
  let theme = first;
  const handlers = new Map<object, Handler>();
  const provider = {
    tryGetTheme: () => theme,
    themeChangedEvent: {
      add: (observer: object, handler: Handler) => void handlers.set(observer, handler),
      remove: (observer: object) => void handlers.delete(observer),
    },
  };
  return {
    current: () => theme,
    change: (next) => {
      theme = next;
      handlers.forEach((handler, observer) => handler.call(observer, { theme }));
    },
    serviceScope: {
      consume: (key) => {
        if (key === themeProviderKey) return provider;
        throw new Error(`The local tenant has no service ‘${key.name}’.`);
      },
    },
  };
}
