/** How soon somebody in danger sees 999 while Graph answers nothing but errors. */
import { openBrowser } from '../harness/browser.mjs';
import { atMost, median } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { builtWebPart } from './built-web-parts.mjs';
import { hub, inWindowOf, openPage } from './web-parts.mjs';

const [limitSeconds, rounds] = [1, 5];
const emergencyAlone = { ...hub, sights: hub.sights.filter(({ name }) => name === 'emergency') };

/** The script counts from when its last byte was there: reading it is part of its work. */
function scriptThere(file) {
  const entries = globalThis.performance.getEntriesByType('resource');
  return entries.find(({ name }) => new URL(name).pathname.endsWith(`/${file}`))?.responseEnd;
}

const paintOnce = (browser, { stack, how }) =>
  inWindowOf(browser, { stack, webPart: emergencyAlone, how }, async (page) => {
    const { emergency } = await openPage(page, stack, emergencyAlone);
    const { entry } = builtWebPart(hub);
    const there = await page.evaluate(scriptThere, entry);
    if (!there) throw new Error(`The page never loaded ${entry}`);
    return { sinceScript: (emergency - there) / 1000, sinceNavigation: emergency / 1000 };
  });

async function paints(browser, way) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push(await paintOnce(browser, way));
  return times;
}

const list = (values) => values.map((value) => value.toFixed(2)).join(', ');

export const crisisNumbers = () =>
  withStack(async (stack) => {
    const browser = await openBrowser();
    try {
      await stack.control.takeGraphDown();
      const phone = await paints(browser, { stack, how: { slowPhone: true } });
      const poor = await paints(browser, { stack, how: { slow: true } });
      const since = phone.map(({ sinceScript }) => sinceScript);
      const navigation = poor.map(({ sinceNavigation }) => sinceNavigation);
      const note = `median of ${rounds}: ${list(since)}, from the arrival of the web part's own script to the frame after the link; with 1.6 Mbit/s and 150 ms as well, from navigation, the page's own React and stand-ins for sp-* included: ${median(navigation).toFixed(2)} s (${list(navigation)})`;
      const figure = 'crisis numbers painted, Graph down, 4x CPU: after the start of the script';
      return [atMost(limitSeconds, { id: 'crisis-numbers', figure, value: median(since), unit: 's', note })];
    } finally {
      await browser.close();
    }
  });
