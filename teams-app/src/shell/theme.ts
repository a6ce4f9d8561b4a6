import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { keep } from './store';

export type ThemeName = 'default' | 'dark' | 'contrast';

const place = 'theme';
const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** What a host calls its theme, as one of ours; `glass` and whatever comes next look like the default. */
export const themeNamed = (name: string | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'default';

/** The last theme is remembered, because Teams tells it only after the first paint and a white flash at night hurts. */
function firstTheme(): ThemeName {
  const remembered = window.localStorage.getItem(place);
  if (remembered !== null) return themeNamed(remembered);
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

export const themeName = keep<ThemeName>(firstTheme());

export function followHostTheme(name: string | undefined): void {
  themeName.set(themeNamed(name));
  window.localStorage.setItem(place, themeName.get());
}

export const themeOf = (name: ThemeName): Theme => themes[name];
