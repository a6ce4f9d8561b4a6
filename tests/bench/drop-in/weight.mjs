/** How much JavaScript the feature adds to the tab, and that nobody else loads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../harness/browser.mjs';
import { atMost } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';

const assets = 'teams-app/dist/assets';
const kilobytes = (file) => gzipSync(readFileSync(join(assets, file))).length / 1000;
const scripts = () => readdirSync(assets).filter((file) => file.endsWith('.js'));

/** Scripts that a person's page asks for at an address. */
async function askedAt(page, url) {
  const asked = new Set();
  const listen = (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1);
    if (name.endsWith('.js')) asked.add(name);
  };
  page.on('request', listen);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  page.off('request', listen);
  return asked;
}

const places = {
  councillor: ['drop-in', 'drop-in/mine', 'drop-in/waiting', 'drop-in/choices'],
  officer: ['drop-ins', 'drop-ins/sessions', 'drop-ins/sessions/new', 'drop-ins/settings'],
};
/** Everything that these bring, also what comes in a quiet moment, is there without drop-ins. */
const elsewhere = {
  councillor: ['report/full'],
  officer: ['', 'rota', 'calls', 'bulletins', 'bulletins/new'],
};

async function askedBy(browser, stack, person, addresses) {
  const all = new Set();
  for (const address of addresses) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const asked = await askedAt(
        page,
        `${stack.tenantUrl}/teams?as=${person}&subPageId=${encodeURIComponent(address)}`,
      );
      asked.forEach((file) => all.add(file));
    } finally {
      await context.close();
    }
  }
  return all;
}

export const weightInTheTab = () =>
  withStack(async (stack) => {
    const browser = await openBrowser();
    try {
      const [own, others] = [new Set(), new Set()];
      for (const [person, addresses] of Object.entries(places))
        (await askedBy(browser, stack, person, addresses)).forEach((file) => own.add(file));
      for (const [person, addresses] of Object.entries(elsewhere))
        (await askedBy(browser, stack, person, addresses)).forEach((file) => others.add(file));
      const built = scripts();
      const added = [...own].filter((file) => built.includes(file) && !others.has(file));
      if (added.length === 0) throw new Error('The screens of drop-ins ask for no script of their own');
      const value = added.reduce((sum, file) => sum + kilobytes(file), 0);
      const home = await askedBy(browser, stack, 'councillor', ['']);
      const early = added.filter((file) => home.has(file));
      const atHome = early.reduce((sum, file) => sum + kilobytes(file), 0);
      const files = added.map((file) => `${file} ${kilobytes(file).toFixed(1)}`).join(', ');
      const note = `of it on a councillor's first page, which shows the next appointment: ${atHome.toFixed(1)} kB; ${files}`;
      const figure = 'JavaScript that drop-ins add to the tab, gzip, councillor and officer together';
      return [atMost(35, { id: 'weight', figure, value, unit: 'kB', note })];
    } finally {
      await browser.close();
    }
  });
