import { recall, remember } from './small-memory';
import { keep } from './store';

export type ThemeName = 'default' | 'dark' | 'contrast';

const place = 'theme';

/** What a host calls its theme, as one of ours; `glass` and whatever comes next look like the default. */
export const themeNamed = (name: string | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'default';

/** The last theme is remembered, because Teams tells it only after the first paint and a white flash at night hurts. */
function firstTheme(): ThemeName {
  const remembered = recall(place);
  if (remembered) return themeNamed(remembered);
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

export const themeName = keep<ThemeName>(firstTheme());

/** The style sheet holds every theme; the page's root says which one counts. */
export function showTheme(): void {
  const show = (): void => void (document.documentElement.dataset.theme = themeName.get());
  show();
  themeName.watch(show);
}

export function followHostTheme(name: string | undefined): void {
  themeName.set(themeNamed(name));
  remember(place, themeName.get());
}
