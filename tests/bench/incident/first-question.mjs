/** What a phone has to fetch, and how long it takes, before the first question of the quick log can be answered. */
import { gzipKilobytes, inColdWindow, openBrowser } from '../harness/browser.mjs';
import { watchFirstControl } from '../harness/first-control.mjs';
import { atMost, median } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';

const [limitKilobytes, limitSeconds, rounds] = [110, 1.5, 5];
const firstControl = 'form input[type=checkbox]';
const quickLog = '#/report/quick';

/** Teams opens the tab at an address of the manifest; here the quick log is that address. */
function openAtQuickLog(place) {
  const { HTMLIFrameElement } = globalThis;
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    get,
    set(address) {
      set.call(this, address.endsWith('/tab/') ? address + place : address);
    },
  });
}

const ways = [
  {
    id: 'alone',
    name: 'tab by itself',
    async open(page, { serviceUrl }) {
      await page.goto(`${serviceUrl}/tab/${quickLog}`, { waitUntil: 'commit' });
      return page.mainFrame();
    },
  },
  {
    id: 'hosted',
    name: 'tab inside the Teams-like window',
    async open(page, { tenantUrl }) {
      await page.addInitScript(openAtQuickLog, quickLog);
      await page.goto(`${tenantUrl}/teams?as=councillor`, { waitUntil: 'commit' });
      return (await page.waitForSelector('#tab')).contentFrame();
    },
  },
];

/** @returns milliseconds since the tab's own navigation began, and the scripts asked for and arrived by then */
const openOnce = (browser, stack, { way, slow }) =>
  inColdWindow(browser, { scriptsOf: stack.serviceUrl, slow }, async (page, scripts) => {
    await page.addInitScript(watchFirstControl, firstControl);
    const frame = await way.open(page, stack);
    const usable = await frame.waitForFunction(
      () =>
        globalThis.firstControlUsableAt && {
          after: globalThis.firstControlUsableAt,
          from: globalThis.performance.timeOrigin,
        },
      undefined,
      { timeout: 60_000 },
    );
    const { after, from } = await usable.jsonValue();
    const usableAt = from + after - performance.timeOrigin;
    return {
      seconds: after / 1000,
      asked: scripts.filter(({ askedAt }) => askedAt <= usableAt),
      arrived: scripts.filter(({ arrivedAt }) => arrivedAt <= usableAt),
    };
  });

async function weight(browser, stack, way) {
  const { asked, arrived } = await openOnce(browser, stack, { way, slow: true });
  const value = await gzipKilobytes(asked);
  const note = `${asked.length} files asked for by then; ${(await gzipKilobytes(arrived)).toFixed(1)} kB in ${arrived.length} files had arrived`;
  const figure = `JavaScript, gzip, before the first question can be answered, ${way.name}`;
  return atMost(limitKilobytes, { id: `first-question-kb-${way.id}`, figure, value, unit: 'kB', note });
}

async function time(browser, stack, way) {
  const seconds = [];
  for (let round = 0; round < rounds; round += 1) {
    seconds.push((await openOnce(browser, stack, { way, slow: true })).seconds);
  }
  const note = `median of ${rounds}: ${seconds.map((each) => each.toFixed(2)).join(', ')}`;
  const figure = `first control usable, cold cache, 4x CPU, 1.6 Mbit/s, 150 ms, ${way.name}`;
  return atMost(limitSeconds, {
    id: `first-control-${way.id}`,
    figure,
    value: median(seconds),
    unit: 's',
    note,
  });
}

export const firstQuestion = () =>
  withStack(async (stack) => {
    const browser = await openBrowser();
    try {
      const rows = [];
      for (const way of ways) rows.push(await weight(browser, stack, way), await time(browser, stack, way));
      return rows;
    } finally {
      await browser.close();
    }
  });
