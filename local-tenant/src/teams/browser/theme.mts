import type { Theme } from '../../pages/theme.js';
import { element } from './elements.mjs';

export interface ThemeWatch {
  current(): Theme;
  onChange(listener: (theme: Theme) => void): void;
}

/** The theme lives in the address too, so that a reload or a copied link keeps it. */
export function watchTheme(initial: Theme): ThemeWatch {
  const select = element('theme', HTMLSelectElement);
  const listeners: ((theme: Theme) => void)[] = [];
  let theme = initial;
  select.addEventListener('change', () => {
    theme = select.value as Theme;
    document.documentElement.dataset.theme = theme;
    const address = new URL(location.href);
    address.searchParams.set('theme', theme);
    history.replaceState(null, '', address);
    listeners.forEach((listener) => listener(theme));
  });
  return { current: () => theme, onChange: (listener) => listeners.push(listener) };
}
