import type { Browser } from 'playwright-core';
import type { ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { fill } from '@councillor-safety/spfx-webparts/shell/words';
import { openBrowser } from '../setup/browser';
import { keyboardOf } from '../setup/keyboard';
import { startHubSite } from '../setup/stack';
import { until } from '../setup/until';
import { directoryPages, openSitePage, servicesOfEngland, type SitePage } from '../setup/web-parts';

const words = directoryStrings;
const total = servicesOfEngland.length;

/** What somebody writes, in their own words and spelling, and what it is about. */
const asked: readonly (readonly [string, ServiceCategory])[] = [
  ['troll', 'Online abuse'],
  ["can't sleep", 'Stress and mental health'],
  ['brick through window', 'Victims of crime'],
  ['stalkr', 'Stalking and harassment'],
];

const namesIn = (category: ServiceCategory): readonly string[] =>
  servicesOfEngland.filter(({ categories }) => categories?.includes(category)).map(({ name }) => name);

describe('given somebody who looks for help', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let window: SitePage;

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    window = await openSitePage(browser, stack, 'councillor', {
      part: 'service-directory',
      at: '2026-11-18T10:30:00Z',
    });
    await directoryPages(window.page).atRest();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const spoken = (pattern: RegExp): Promise<void> =>
    window.page.getByRole('status').filter({ hasText: pattern }).waitFor({ state: 'attached' });

  it('then all services stand there, each marked as not yet checked', async () => {
    const { count, names } = directoryPages(window.page);
    expect(await count.innerText()).toBe(`${total} services`);
    const shown = await names.count();
    expect(shown).toBeGreaterThan(0);
    expect(await window.page.getByText(words.card.unchecked, { exact: true }).count()).toBe(shown);
  });

  it.each(asked)(
    'when they write “%s”, then help with %s comes first, and it is said',
    async (typed, about) => {
      const { box, names } = directoryPages(window.page);
      await box.fill('');
      await box.pressSequentially(typed);
      const led = new RegExp(`^${fill(words.search.showing, { categories: '.*' })}${about}`);
      await window.page.locator('p').filter({ hasText: led }).waitFor();
      await spoken(new RegExp(`^\\d+ services\\. ${led.source.slice(1)}`));
      const found = (await names.allInnerTexts()).slice(0, 3);
      expect(found.length).toBeGreaterThan(0);
      for (const name of found) expect(namesIn(about)).toContain(name);
    },
  );

  it('and one can ring them, or write, at once', async () => {
    const { box, service } = directoryPages(window.page);
    await box.fill('samaritans');
    const call = service('Samaritans').getByRole('link', { name: /^Call 116 123, Samaritans/ });
    expect(await call.getAttribute('href')).toBe('tel:116123');
    const web = service('Samaritans').getByRole('link', { name: /^Website of Samaritans/ });
    expect(await web.getAttribute('href')).toMatch(/^https:\/\//);
  });

  it('when their words were meant as they are, then they can say so', async () => {
    const { box } = directoryPages(window.page);
    await box.fill('troll');
    await window.page.getByRole('button', { name: words.search.wordsOnly }).click();
    await spoken(new RegExp(words.search.onlyWords));
    await window.page.getByRole('button', { name: words.search.helpAgain }).click();
    await spoken(new RegExp(fill(words.search.showing, { categories: 'Online abuse' })));
  });

  it('when nothing is found, then nobody is left alone, and one button brings all of it back', async () => {
    const { page } = window;
    const { box, count } = directoryPages(page);
    await box.fill('xqzzy');
    await page.getByRole('heading', { name: words.results.none }).waitFor();
    await spoken(new RegExp(words.results.none));
    await page.getByText(words.results.talk).waitFor();
    expect(await page.getByRole('link', { name: '116 123' }).getAttribute('href')).toBe('tel:116123');
    await page.getByRole('button', { name: words.filters.clear }).click();
    expect(await count.innerText()).toBe(`${total} services`);
    expect(await keyboardOf(window).focused()).toBe(`INPUT ${words.search.label}`);
  });

  it('when more is asked for, then the focus is on the first of the new ones', async () => {
    const { names } = directoryPages(window.page);
    const before = await names.count();
    await window.page.getByRole('button', { name: /^Show \d+ more services?$/ }).click();
    const next = await names.nth(before).innerText();
    await until(async () => (await keyboardOf(window).focused()) === `H3 ${next}`, {
      what: `the focus is on ${next}`,
    });
  });

  it('when it is printed, then all of the list is on the paper, opened, and nothing else', async () => {
    const { page } = window;
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const seen = (selector: string): Element[] => [...document.querySelectorAll(selector)];
        Object.assign(globalThis, {
          onPaper: {
            services: seen('[data-web-part] h3').filter((each) => each.checkVisibility()).length,
            closed: seen('[data-web-part] li details:not([open])').length,
            controls: seen('input, select, button').filter((each) => each.checkVisibility()).length,
          },
        });
      });
      globalThis.print = () => {
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
      };
    });
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('button', { name: words.results.print, includeHidden: true }).dispatchEvent('click');
    const paper = await page.evaluate(() => (globalThis as unknown as { onPaper: unknown }).onPaper);
    expect(paper).toEqual({ services: total, closed: 0, controls: 0 });
    await page.emulateMedia({ media: 'screen' });
    expect(await directoryPages(page).box.isVisible()).toBe(true);
    expect(await page.locator('[data-web-part] li details[open]').count()).toBe(0);
  });

  it('and of all that was typed nothing was sent, kept or put into the address', async () => {
    const { page, context, requests, addresses, complaints } = window;
    const kept = JSON.stringify([
      await context.storageState(),
      await page.evaluate(() => [
        { ...localStorage },
        { ...sessionStorage },
        history.state as unknown,
        location.href,
      ]),
    ]);
    const typed = [...asked.map(([word]) => word.replace(/[' ].*/, '')), 'xqzzy'];
    for (const word of ['xqzzy', 'stalkr']) expect([word, kept.includes(word)]).toEqual([word, false]);
    for (const word of typed) {
      expect(requests.filter((request) => request.includes(word))).toEqual([]);
      expect(addresses.filter((address) => address.includes(word))).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
