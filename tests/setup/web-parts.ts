import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { starterServices } from '@councillor-safety/core/directory/directory-starter';
import { sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { guidanceStrings } from '@councillor-safety/spfx-webparts/guidance/guidance-strings';
import { hubStrings } from '@councillor-safety/spfx-webparts/hub/hub-strings';
import { shellStrings } from '@councillor-safety/spfx-webparts/shell/shell-strings';
import { complaintsOf, newDevice, type sizes } from './browser';
import type { Stack } from './stack';

export interface SitePageOptions {
  /** The only web part on the page; all of them when absent. */
  readonly part?: 'safety-hub' | 'service-directory' | 'bulletin-archive';
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly section?: 'none' | 'neutral' | 'soft' | 'strong';
  readonly host?: 'sharepoint' | 'teams';
  /** What the address ends with, such as `#g=3`. */
  readonly hash?: string;
  readonly size?: keyof typeof sizes;
  /** The device: pages in one context share what the browser keeps. A new device when absent. */
  readonly context?: BrowserContext;
  /** What the browser's clock says; the true time when absent. */
  readonly at?: string;
}

/** The hub site's page as one person has it open. `tab` is the page itself, for what is also asked of the Teams tab. */
export interface SitePage {
  readonly page: Page;
  readonly tab: Frame;
  readonly context: BrowserContext;
  /** Console errors and page errors so far. */
  readonly complaints: readonly string[];
  /** Every request so far: its address, then what was sent with it. */
  readonly requests: readonly string[];
  /** Every address that stood in the bar so far. */
  readonly addresses: readonly string[];
}

export function sitePageAddress(
  { tenantUrl }: Pick<Stack, 'tenantUrl'>,
  person: string,
  { part, theme, section, host, hash = '' }: SitePageOptions = {},
): string {
  const asked = Object.entries({ as: person, part, theme, section, host });
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `${tenantUrl}${sampleSites.hub.path}?${query.toString()}${hash}`;
}

export async function openSitePage(
  browser: Browser,
  stack: Pick<Stack, 'tenantUrl'>,
  person: string,
  options: SitePageOptions = {},
): Promise<SitePage> {
  const context = options.context ?? (await newDevice(browser, options.size));
  const page = await context.newPage();
  if (options.at !== undefined) await page.clock.setFixedTime(options.at);
  const complaints = complaintsOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await page.goto(sitePageAddress(stack, person, options));
  return { page, tab: page.mainFrame(), context, complaints, requests, addresses };
}

/** Ids that the package gives its web parts for good; a page keeps what it has of them under these. */
export const webPartIds = {
  'safety-hub': '3f1e7b52-0c1d-4a7e-9d56-5a8f0f6f4b21',
  'service-directory': 'a9c4d2f6-58e3-4d13-8a3b-7c2f9e1d6e32',
  'bulletin-archive': 'd51b7c08-93ae-4f62-b7d4-2e6a9c04f854',
} as const;

/** Saves settings of one web part as SharePoint's page would when somebody presses its button. @returns the status */
export async function saveSettings(
  { tenantUrl }: Pick<Stack, 'tenantUrl'>,
  person: string,
  { part, properties }: { part: keyof typeof webPartIds; properties: Readonly<Record<string, unknown>> },
): Promise<number> {
  const webParts = { [webPartIds[part]]: { properties, dataVersion: '1.0' } };
  const answer = await fetch(`${tenantUrl}${sampleSites.hub.path}/web-parts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: tenantUrl },
    body: JSON.stringify({ person, webParts }),
  });
  return answer.status;
}

/** What the directory of a new hub shows: services of another nation are no help here. */
export const servicesOfEngland = starterServices.filter(
  ({ nations = [] }) => nations.length === 0 || nations.includes('England'),
);

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The hub, by what one reads on it. */
export const hubPages = (page: Page) => ({
  emergency: region(page, hubStrings.emergency.label),
  ways: region(page, hubStrings.ways.heading),
  contacts: region(page, hubStrings.lists.contacts),
  guidance: region(page, hubStrings.lists.guidance),
  /** One of the contacts. */
  contact: (role: string | RegExp): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: role, level: 3 }) }),
  article: (heading: string): Locator =>
    region(page, hubStrings.lists.guidance).getByRole('heading', { name: heading, level: 3, exact: true }),
  /** The topic that an article stands under, folded or not. */
  topicOf: (heading: string): Locator =>
    region(page, hubStrings.lists.guidance)
      .locator('details')
      .filter({ has: page.getByRole('link', { name: heading, exact: true, includeHidden: true }) }),
  /** Unfolds the topic of an article, so that its link can be seen. */
  async unfold(heading: string): Promise<void> {
    const topic = this.topicOf(heading);
    await topic.waitFor();
    if ((await topic.getAttribute('open')) === null) await topic.locator('summary').click();
    await page.getByRole('link', { name: heading, exact: true }).waitFor();
  },
  async openArticle(heading: string): Promise<void> {
    await this.unfold(heading);
    await page.getByRole('link', { name: heading, exact: true }).click();
    await this.article(heading).waitFor();
  },
  backToAll: page.getByRole('button', { name: guidanceStrings.back }),
  find: page.getByRole('searchbox', { name: guidanceStrings.filter.label }),
});

/** The directory. */
export const directoryPages = (page: Page) => ({
  crisis: region(page, directoryStrings.crisis.label),
  box: page.getByRole('searchbox', { name: directoryStrings.search.label }),
  category: page.getByRole('combobox', { name: directoryStrings.filters.category }),
  toggle: (name: keyof Pick<typeof directoryStrings.filters, 'openNow' | 'free' | 'confidential'>): Locator =>
    page.getByRole('checkbox', { name: directoryStrings.filters[name], exact: true }),
  /** How many services there are, as it is shown. */
  count: page.getByRole('heading', { name: /^(\d+ services?|No services found)$/, level: 2 }),
  names: page.locator('[data-web-part="service-directory"]').getByRole('heading', { level: 3 }),
  service: (name: string | RegExp): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) }),
  async atRest(): Promise<void> {
    await this.count.waitFor();
  },
});

/** What those who can edit a list are told about it. */
export const officerRemarks = (page: Page) => ({
  summary: page.locator('summary').filter({
    hasText: new RegExp(shellStrings.mistakes.summary.other.replace('{{count}} things', '\\d+ things?')),
  }),
  rows: page.locator('details[open]').getByRole('listitem'),
});

/** The page while it is edited: SharePoint's bar and its pane of settings. */
export const settingsPages = (page: Page) => ({
  edit: page.getByRole('button', { name: 'Edit page' }),
  pane: page.getByRole('complementary', { name: /^Settings/ }),
  field: (label: string): Locator =>
    page.getByRole('complementary', { name: /^Settings/ }).getByLabel(label, { exact: true }),
  async begin(): Promise<void> {
    await this.edit.click();
    await this.pane.getByRole('heading', { level: 3 }).first().waitFor();
  },
  async save(): Promise<void> {
    await page.getByRole('button', { name: 'Save page' }).click();
    await page.getByText('The page is saved.').waitFor();
  },
});
