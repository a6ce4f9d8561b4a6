/** A real Chromium, its network and processor slowed down as on an old phone, and what it fetched. */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import prepareBrowser from '../../setup/prepare-browser.cjs';

/** Without the later ones a browser keeps asking for its maker's servers, which a slow line would have to carry. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A frame of another origin otherwise gets a process of its own, which the slowing down of its page does not reach. */
const oneProcess = [
  '--disable-site-isolation-trials',
  '--disable-features=OriginIsolationHeader,IsolateOrigins,site-per-process',
];

/** The browser of the tests. */
export function openBrowser({ args = oneProcess } = {}) {
  prepareBrowser();
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: [...quiet, ...args] });
}

const bytesPerSecond = (megabits) => (megabits * 1e6) / 8;

/** A poor line: 1.6 Mbit/s, 150 ms there and back. */
const slowLine = (devTools) =>
  devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond(1.6),
    uploadThroughput: bytesPerSecond(1.6),
  });

/** A phone of the cheaper sort: 4 times slower. */
const slowProcessor = (devTools) => devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

/** Every script of `origin` that was asked for, and when it had all arrived. Instants are milliseconds of this process. */
function watchScripts(page, origin) {
  const scripts = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'script' || !request.url().startsWith(origin)) return;
    const script = { url: request.url(), askedAt: performance.now(), arrivedAt: Infinity };
    scripts.push(script);
    request.response().then(
      async (response) => {
        await response?.finished();
        script.arrivedAt = performance.now();
      },
      () => undefined,
    );
  });
  return scripts;
}

/**
 * Opens a window with nothing cached; `work` gets the page and the scripts seen so far.
 * @param how `slow`: a cheap phone on a poor line; `slowPhone`: the phone alone, on a good line
 */
export async function inColdWindow(browser, { scriptsOf, slow = false, slowPhone = slow }, work) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    if (slow) await slowLine(devTools);
    if (slowPhone) await slowProcessor(devTools);
    return await work(page, watchScripts(page, scriptsOf));
  } finally {
    await context.close();
  }
}

/** kB (1,000 bytes) of the scripts when each is packed with gzip, whatever the server really sent. */
export async function gzipKilobytes(scripts) {
  const sizes = await Promise.all(
    [...new Set(scripts.map(({ url }) => url))].map(async (url) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000;
}
