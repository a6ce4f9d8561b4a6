/** How much JavaScript of its own each web part brings. React and SharePoint's packages are on every page already. */
import { basename } from 'node:path';
import { openBrowser } from '../harness/browser.mjs';
import { atMost } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { builtKilobytes, builtWebPart, strayScripts } from './built-web-parts.mjs';
import { inWindowOf, openPage, webParts } from './web-parts.mjs';

const [limitBefore, limitInAll] = [60, 110];

/** The web part's own files that were asked for until it was of use, on a slow phone with a slow line. */
const askedBeforeUse = (browser, stack, webPart) =>
  inWindowOf(browser, { stack, webPart, how: { slow: true } }, async (page, scripts) => {
    const seen = await openPage(page, stack, webPart);
    const origin = await page.evaluate(() => globalThis.performance.timeOrigin);
    const usefulAt = origin + Math.max(...Object.values(seen)) - performance.timeOrigin;
    const { entry, files } = builtWebPart(webPart);
    const asked = scripts.filter(({ askedAt }) => askedAt <= usefulAt).map(({ url }) => nameOf(url));
    if (!asked.includes(entry)) throw new Error(`The page of the ${webPart.name} never asked for ${entry}`);
    return [...new Set(asked)].filter((file) => files.includes(file));
  });

const nameOf = (url) => basename(new URL(url).pathname);
const list = (files) => files.map((file) => `${file} ${builtKilobytes([file]).toFixed(1)}`).join(', ');

function rowsOf(webPart, before) {
  const { files } = builtWebPart(webPart);
  const later = files.filter((file) => !before.includes(file));
  const figure = `JavaScript, gzip, without React and sp-*, ${webPart.name}`;
  const row = (limit, id, when, value, note) =>
    atMost(limit, { id: `${webPart.id}-kb-${id}`, figure: `${figure}: ${when}`, value, unit: 'kB', note });
  const ownNote = `asked for before ${webPart.useful}: ${list(before)}`;
  const allNote = `loaded later or never: ${later.length > 0 ? list(later) : 'nothing'}`;
  return [
    row(limitBefore, 'before', 'before the first useful paint', builtKilobytes(before), ownNote),
    row(limitInAll, 'all', 'in all', builtKilobytes(files), allNote),
  ];
}

export const weight = () =>
  withStack(async (stack) => {
    const stray = strayScripts(webParts);
    if (stray.length > 0) throw new Error(`No web part is seen to load ${stray.join(', ')}`);
    const browser = await openBrowser();
    try {
      const rows = [];
      for (const webPart of webParts)
        rows.push(...rowsOf(webPart, await askedBeforeUse(browser, stack, webPart)));
      return rows;
    } finally {
      await browser.close();
    }
  });
