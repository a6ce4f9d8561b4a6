/** How long the page is held up by each key that is pressed in the directory's search box. */
import { openBrowser } from '../harness/browser.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { fillServices } from './fill-services.mjs';
import { typed, typist } from './typing.mjs';
import { directory, inWindowOf, openPage } from './web-parts.mjs';

const [limitMs, services] = [8, 500];
const field = 'input[type=search]';

const showsAll = (count) =>
  [...globalThis.document.querySelectorAll('main h3, main h2')].some(({ textContent }) =>
    textContent.startsWith(`${count} `),
  );

/** `letters`: every key of every search; `emptied`: the key after each that throws the words away. */
async function typeAll(page) {
  const press = await typist(page, field);
  const [letters, emptied] = [[], []];
  for (const words of typed) {
    for (const letter of words) letters.push(await press(letter === ' ' ? 'Space' : letter));
    await page.keyboard.press('Control+A');
    emptied.push(await press('Delete'));
  }
  return { letters, emptied };
}

const pressKeys = (browser, { stack, how }) =>
  inWindowOf(browser, { stack, webPart: directory, how }, async (page) => {
    await openPage(page, stack, directory);
    await page.waitForFunction(showsAll, services);
    return typeAll(page);
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
      const note = `${usual.letters.length} keys, each from its input event to the end of React's work, and all styles and layout after it: ${words(usual)}. With 4x CPU: p95 ${ms(p95(phone.letters))}, ${words(phone)}`;
      const figure = `search among ${services} services, per keystroke: p95`;
      return [atMost(limitMs, { id: 'keystroke', figure, value: p95(usual.letters), unit: 'ms', note })];
    } finally {
      await browser.close();
    }
  });
