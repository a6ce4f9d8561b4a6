import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fluentThemeCss } from './theme-css';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/tab/',
  plugins: [fluentThemeCss()],
  root: here('.'),
  resolve: { alias: { '@councillor-safety/core': here('../core/src') } },
  oxc: { jsx: { runtime: 'classic' } },
  build: {
    target: 'es2022',
    sourcemap: false,
    // A preload helper asks for chunks that the first question does not need; the browser is fast enough without.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rollupOptions: { input: { index: here('index.html'), redirect: here('redirect.html') } },
  },
});
