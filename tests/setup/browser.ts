import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { Stack } from './stack';
import { until } from './until';

/** Without these a browser with no network keeps asking for its maker's servers. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that the test run found or unpacked. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'], args: quiet });

export const sizes = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } } as const;

export interface WindowOptions {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly size?: keyof typeof sizes;
  /** Hash route of the tab, such as `reports/CS-…`. */
  readonly route?: string;
  /** The device: windows in one context share what the browser keeps. A new device when absent. */
  readonly context?: BrowserContext;
  /** How long the tab's tokens live; an hour when absent. */
  readonly tokenSeconds?: number;
}

/** No step of a person's takes this long; a wait that does has missed something. */
const patienceMs = 15_000;

/** A browser profile of its own, as another device would be. */
export async function newDevice(
  browser: Browser,
  size: keyof typeof sizes = 'desktop',
): Promise<BrowserContext> {
  const device = await browser.newContext({
    viewport: sizes[size],
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  device.setDefaultTimeout(patienceMs);
  return device;
}

/** One person's Teams-like window, and the product's tab inside it. */
export interface PersonWindow {
  readonly page: Page;
  readonly tab: Frame;
  readonly context: BrowserContext;
  /** Console errors and page errors so far, without those the closed network causes. */
  readonly complaints: readonly string[];
}

/** teams-js and the browser try the open network at start; with none that is one harmless line each. */
const harmless =
  /ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED|TUNNEL_CONNECTION_FAILED|PROXY_CONNECTION_FAILED)|allow-scripts and allow-same-origin/;

/** Console errors and page errors from now on, as they come. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on(
    'console',
    (line) => line.type() === 'error' && !harmless.test(line.text()) && complaints.push(line.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export async function openWindow(
  browser: Browser,
  stack: Stack,
  person: string,
  options: WindowOptions = {},
): Promise<PersonWindow> {
  const { theme = 'default', size = 'desktop', route, tokenSeconds } = options;
  const context = options.context ?? (await newDevice(browser, size));
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const query = new URLSearchParams({ as: person, theme });
  if (route !== undefined) query.set('subPageId', route);
  if (tokenSeconds !== undefined) query.set('tokenSeconds', String(tokenSeconds));
  await page.goto(`${stack.tenantUrl}/teams?${query.toString()}`);
  const tab = await page.waitForSelector('#tab', { state: 'attached' });
  const frame = await tab.contentFrame();
  // Whoever opens it is in it: screens move the focus only for somebody who works there.
  await tab.focus();
  if (!frame) throw new Error('The window has no tab');
  return { page, tab: frame, context, complaints };
}

/** Follows a link to `#/…` of the tab, as somebody does who works in it. */
export async function follow(tab: Frame, route: string): Promise<void> {
  const inTheTab = (): boolean => {
    window.focus();
    return document.hasFocus();
  };
  // Whoever walked out of the page by Tab comes back first.
  await tab.page().bringToFront();
  await until(
    async () => {
      if (await tab.evaluate(inTheTab)) return true;
      // A window that does not take the focus back of itself takes it with a press beside everything.
      await tab.locator('body').click({ position: { x: 2, y: 2 }, force: true });
      return tab.evaluate(inTheTab);
    },
    { what: 'the tab has the focus' },
  );
  await tab.evaluate((place) => (window.location.hash = `#/${place}`), route);
}

const axeSource = axe.source;
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe finds on the screen as it is now, one line each; none on a screen we would show. */
export async function accessibilityFaults(tab: Frame): Promise<string[]> {
  await tab.evaluate(axeSource);
  const { violations } = await tab.evaluate<{ violations: Finding[] }, typeof rules>(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe.run({ exclude: [['[data-tabster-dummy]']] }, options),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

/** Nothing may stick out to the side at 320 CSS pixels (WCAG 1.4.10). */
export const sticksOut = (tab: Frame): Promise<boolean> =>
  tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
