/** How long the page is held up by each key that is pressed in the directory's search box. */
import { openBrowser } from '../harness/browser.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { fillServices } from './fill-services.mjs';
import { standStill, typed, watchTyping } from './typing.mjs';
import { directory, inWindowOf, openPage } from './web-parts.mjs';

const [limitMs, services, leastKeystrokes] = [8, 500, 300];
const field = 'input[type=search]';

const showsAll = (count) =>
  [...globalThis.document.querySelectorAll('main h3, main h2')].some(({ textContent }) =>
    textContent.startsWith(`${count} `),
  );

async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(standStill);
}

async function typeAll(page) {
  await page.focus(field);
  for (const words of typed) {
    for (const letter of words) await press(page, letter === ' ' ? 'Space' : letter);
    await page.keyboard.press('Control+A');
    await press(page, 'Delete');
  }
  return page.evaluate(() => globalThis.keystrokes);
}

/** Each key goes through the browser as from a keyboard; the page measures. */
const pressKeys = (browser, { stack, how }) =>
  inWindowOf(browser, { stack, webPart: directory, how }, async (page) => {
    await openPage(page, stack, directory);
    await page.waitForFunction(showsAll, services);
    await page.evaluate(watchTyping, { field, region: 'main' });
    const all = await typeAll(page);
    const letters = all.filter(({ typed: text }) => text !== '');
    if (letters.length !== typed.join('').length || letters.length < leastKeystrokes)
      throw new Error(`${letters.length} keystrokes were seen`);
    return { letters, emptied: all.filter(({ typed: text }) => text === '') };
  });

const times = (keystrokes) => keystrokes.map(({ ms }) => ms);
const p95 = (keystrokes) => percentile(times(keystrokes), 0.95);
const ms = (value) => `${value.toFixed(1)} ms`;

function words({ letters, emptied }) {
  const slowest = letters.reduce((worst, each) => (each.ms > worst.ms ? each : worst));
  const late = letters.filter((keystroke) => keystroke.late).length;
  const putOff = late > 0 ? `, ${late} of them done later than in their own event` : '';
  return `median ${ms(median(times(letters)))}, slowest ${ms(slowest.ms)} (‘${slowest.typed}’)${putOff}; the box emptied, not counted: p95 ${ms(p95(emptied))}`;
}

export const keystrokes = () =>
  withStack(async (stack) => {
    await fillServices(stack, services);
    const browser = await openBrowser();
    try {
      const usual = await pressKeys(browser, { stack, how: {} });
      const phone = await pressKeys(browser, { stack, how: { slowPhone: true } });
      const note = `${usual.letters.length} keys, each from its input event to React's work and the layout done: ${words(usual)}. With 4x CPU: p95 ${ms(p95(phone.letters))}, ${words(phone)}`;
      const figure = `search among ${services} services, per keystroke: p95`;
      return [atMost(limitMs, { id: 'keystroke', figure, value: p95(usual.letters), unit: 'ms', note })];
    } finally {
      await browser.close();
    }
  });
