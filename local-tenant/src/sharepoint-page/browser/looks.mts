/// <reference lib="dom" />
import type { Theme } from '../../pages/theme.js';
import { element } from '../../teams/browser/elements.mjs';
import type { PageView, SectionBackground } from '../page-config.js';

type Look = Pick<PageView, 'theme' | 'section'>;

/** Theme and section background change at once, and in the address too, so that a reload or a copied link keeps them. */
export function watchLooks(onChange: (look: Look) => void): void {
  const theme = element('theme', HTMLSelectElement);
  const section = element('section', HTMLSelectElement);
  const changed = (): void => {
    const look = { theme: theme.value as Theme, section: section.value as SectionBackground };
    document.documentElement.dataset.theme = look.theme;
    const address = new URL(location.href);
    Object.entries(look).forEach(([name, value]) => address.searchParams.set(name, value));
    history.replaceState(null, '', address);
    onChange(look);
  };
  theme.addEventListener('change', changed);
  section.addEventListener('change', changed);
}
