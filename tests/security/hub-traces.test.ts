import type { Browser } from 'playwright-core';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { guidanceStrings } from '@councillor-safety/spfx-webparts/guidance/guidance-strings';
import { openBrowser } from '../setup/browser';
import { startHubSite } from '../setup/stack';
import { directoryPages, hubPages, openSitePage, sitePageAddress, type SitePage } from '../setup/web-parts';

/** Words that stand nowhere else, one for each place in which somebody can type. */
const typed = { directory: 'zephyrquaint', guidance: 'mirthfulgrebe' };
const person = samplePeople.find(({ key }) => key === 'councillor');

describe('given somebody who has used all of the page', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let window: SitePage;
  const lines: string[] = [];

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    window = await openSitePage(browser, stack, 'councillor');
    const { page } = window;
    page.on('console', (line) => lines.push(line.text()));
    await directoryPages(page).atRest();
    await directoryPages(page).box.pressSequentially(typed.directory);
    await directoryPages(page).category.selectOption('Online abuse');
    await directoryPages(page).box.fill('');
    for (const toggle of ['openNow', 'free', 'confidential'] as const)
      await directoryPages(page).toggle(toggle).check();
    await hubPages(page).find.fill(typed.guidance);
    await page.getByRole('button', { name: guidanceStrings.filter.clear }).click();
    await hubPages(page).openArticle('Replies you can copy');
    await page.getByRole('button', { name: guidanceStrings.copy.button }).first().click();
    await page.reload();
    await hubPages(page).article('Replies you can copy').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('then nothing they typed was sent, logged, kept or put into the address', async () => {
    const { page, requests, addresses } = window;
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    );
    for (const word of Object.values(typed)) {
      expect(requests.filter((request) => request.includes(word))).toEqual([]);
      expect(lines.filter((line) => line.includes(word))).toEqual([]);
      expect(addresses.filter((address) => address.includes(word))).toEqual([]);
      expect([word, kept.includes(word)]).toEqual([word, false]);
    }
  });

  it('and the address says which filters and which article in signs, not in words', () => {
    expect(new URL(window.page.url()).hash).toMatch(/^#d=c3,o,f,p&g=\d+$/);
  });

  it('and the device keeps the lists, which everybody may read, and nothing else', async () => {
    const { page, context } = window;
    const kept = await page.evaluate(() => Object.entries<string>({ ...localStorage }));
    const site = 'https://ambleford.sharepoint.com/sites/councillor-safety';
    expect(kept.map(([name]) => name).sort()).toEqual(
      ['Bulletins:200', 'Bulletins:3', 'Contacts', 'Guidance', 'SearchWords', 'Services'].map(
        (list) => `councillor-safety:1:${site}:${list}`,
      ),
    );
    for (const [, value] of kept) {
      const copy = JSON.parse(value) as { items: { id: string; fields: object }[] };
      expect(Object.keys(copy).sort()).toEqual(['items', 'savedAt']);
      for (const item of copy.items) {
        expect(Object.keys(item).sort()).toEqual(['fields', 'id']);
        // Who wrote a row, and when, is nobody's business here.
        expect(
          Object.keys(item.fields).filter((name) => /author|editor|created|modified/i.test(name)),
        ).toEqual([]);
      }
      for (const personal of [person?.id, person?.name, person?.userPrincipalName])
        expect(value).not.toContain(personal);
    }
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()])).toEqual([
      [],
      [],
    ]);
  });

  it('and what was asked of Graph was asked without a word about them, and of nobody else', () => {
    const { requests } = window;
    const elsewhere = requests.filter((request) => !request.startsWith(`${stack.tenantUrl}/`));
    expect(elsewhere.filter((request) => !/^(data|blob):/.test(request))).toEqual([]);
    const graph = requests.filter((request) => request.includes('/graph/'));
    expect(graph.length).toBeGreaterThan(0);
    for (const request of graph) {
      expect(request).toMatch(/\/graph\/v1\.0\/\$batch \{"requests":\[/);
      for (const personal of [person?.id, person?.name, person?.userPrincipalName]) {
        expect(request).not.toContain(personal);
      }
    }
  });

  it('and the page, whose policy lets no script or style in that is not a file of its own, found nothing to refuse', async () => {
    const { headers } = await fetch(sitePageAddress(stack, 'councillor'));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(window.complaints).toEqual([]);
  });
});
