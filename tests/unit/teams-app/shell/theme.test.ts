import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { followHostTheme, showTheme, themeNamed } from '@councillor-safety/teams-app/shell/theme';
import { tokenNames } from '@councillor-safety/teams-app/shell/tokens';

const source = path.resolve(__dirname, '../../../../teams-app/src');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

test('every token that a style sheet uses is one that the build gives a value', () => {
  const used = sheets.flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name),
  );
  expect(used).not.toHaveLength(0);
  expect(used.filter((name) => !tokenNames.some((known) => known === name))).toEqual([]);
});

test.each([
  ['default', 'default'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'default'],
  [undefined, 'default'],
])('what a host calls %s looks like %s', (name, shown) => {
  expect(themeNamed(name)).toBe(shown);
});

test('the page follows the host’s theme at once, and begins with it next time', () => {
  showTheme();
  followHostTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(window.localStorage.getItem('theme')).toBe('dark');
  followHostTheme('glass');
  expect(document.documentElement.dataset.theme).toBe('default');
});
