import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { Plugin } from 'vite';
import { tokenNames } from './src/shell/tokens';

const valuesOf = (theme: Theme): string => tokenNames.map((name) => `--${name}:${theme[name]};`).join('');
const dark = `color-scheme:dark;${valuesOf(teamsDarkTheme)}`;

/** Fluent's three Teams themes as custom properties. Until a theme is known, the device's wish decides between light and dark. */
const themeCss = [
  `:root{color-scheme:light;${valuesOf(teamsLightTheme)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
  `:root[data-theme=dark]{${dark}}`,
  `:root[data-theme=contrast]{color-scheme:dark;${valuesOf(teamsHighContrastTheme)}}`,
].join('\n');

/** Fills `shell/theme.css` with Fluent's values for the tokens in use, so that no theme travels as script. */
export const fluentThemeCss = (): Plugin => ({
  name: 'fluent-theme-css',
  load: (file) => (file.endsWith('/shell/theme.css') ? themeCss : undefined),
});
