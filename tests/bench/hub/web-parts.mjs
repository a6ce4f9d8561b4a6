/** The two web parts, where they are looked at, and when each of them is of use to somebody. */
import { inColdWindow } from '../harness/browser.mjs';
import { watchSights } from './sights.mjs';

const patienceMs = 60_000;

export const hub = {
  id: 'safety-hub',
  alias: 'SafetyHubWebPart',
  name: 'hub',
  useful: 'tel:999 and the ways in can be seen and pressed',
  sights: [
    { name: 'emergency', selector: 'a[href="tel:999"]' },
    {
      name: 'ways',
      selector: 'li a:is([href^="https://teams.microsoft.com/l/entity/"], [href="#service-directory"])',
      scroll: true,
    },
  ],
};

export const directory = {
  id: 'service-directory',
  alias: 'ServiceDirectoryWebPart',
  name: 'directory',
  useful: 'the search box can be typed in and the first service is drawn',
  sights: [
    { name: 'search', selector: 'input[type=search]' },
    { name: 'service', selector: 'main li h3', scroll: true },
  ],
};

export const webParts = [hub, directory];

export const addressOf = ({ tenantUrl }, { id }, person = 'councillor') =>
  `${tenantUrl}/sites/councillor-safety?as=${person}&part=${id}`;

/** Opens the page of a web part; resolves with the instant of each sight, in milliseconds since the navigation began. */
export async function openPage(page, stack, webPart) {
  await page.goto(addressOf(stack, webPart), { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => globalThis.allSeen, undefined, { timeout: patienceMs });
  return seen.jsonValue();
}

/** A cold window that looks out for the sights of the web part; `how` as in `inColdWindow`. */
export const inWindowOf = (browser, { stack, webPart, how = {} }, work) =>
  inColdWindow(browser, { scriptsOf: stack.tenantUrl, ...how }, async (page, scripts) => {
    await page.addInitScript(watchSights, webPart.sights);
    return work(page, scripts);
  });
