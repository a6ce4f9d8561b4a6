import type { Browser } from 'playwright-core';
import { directoryStrings } from '@councillor-safety/spfx-webparts/directory/directory-strings';
import { openBrowser } from '../setup/browser';
import { keyboardOf, type Keyboard } from '../setup/keyboard';
import { startHubSite } from '../setup/stack';
import { directoryPages, openSitePage, servicesOfEngland, type SitePage } from '../setup/web-parts';

const words = directoryStrings;
const everything = `${servicesOfEngland.length} services`;
/** The sixth kind of help, so the address must not name it. */
const category = 'Crisis, day or night';

describe('given somebody without a mouse', () => {
  let stack: Awaited<ReturnType<typeof startHubSite>>;
  let browser: Browser;
  let window: SitePage;
  let keyboard: Keyboard;
  let inCategory: string;

  const hash = (): string => new URL(window.page.url()).hash;
  const count = (): Promise<string> => directoryPages(window.page).count.innerText();
  const counted = async (change: () => Promise<unknown>): Promise<string> => {
    const before = await count();
    await change();
    await window.page.waitForFunction(
      (old) => ![...document.querySelectorAll('h2')].some((heading) => heading.innerText === old),
      before,
    );
    return count();
  };

  beforeAll(async () => {
    stack = await startHubSite();
    browser = await openBrowser();
    window = await openSitePage(browser, stack, 'councillor', {
      part: 'service-directory',
      at: '2026-11-18T02:30:00Z',
    });
    keyboard = keyboardOf(window);
    await directoryPages(window.page).atRest();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when they choose a kind of help, then the list is shorter, and the address says so without a word', async () => {
    await keyboard.tabTo(words.filters.category);
    expect(await keyboard.focusShown()).toBe(true);
    inCategory = await counted(() => keyboard.type('Crisis'));
    expect(await directoryPages(window.page).category.inputValue()).toBe(category);
    expect(Number.parseInt(inCategory, 10)).toBeLessThan(servicesOfEngland.length);
    expect(hash()).toBe('#d=c6');
  });

  it('and once they narrow it to who answers now, in the middle of the night, how many are left is spoken', async () => {
    await keyboard.tabTo(words.filters.openNow);
    expect(await keyboard.focusShown()).toBe(true);
    const left = await counted(() => keyboard.press('Space'));
    expect(Number.parseInt(left, 10)).toBeGreaterThan(0);
    await window.page.getByRole('status').filter({ hasText: left }).waitFor({ state: 'attached' });
    const { names, service } = directoryPages(window.page);
    for (const name of await names.allInnerTexts()) {
      expect(await service(name).first().innerText()).toMatch(/Open now|Open day and night/);
    }
    expect(hash()).toBe('#d=c6,o');
  });

  it('and what they type as well stays with them', async () => {
    await directoryPages(window.page).box.focus();
    await counted(() => keyboard.type('samaritans'));
    expect(hash()).toBe('#d=c6,o');
    await window.page.keyboard.press('Control+A');
    await counted(() => keyboard.press('Delete'));
  });

  it('when they go back, then each step undoes one choice', async () => {
    const { page } = window;
    const { toggle, category: chosen } = directoryPages(page);
    expect(await counted(() => page.goBack())).toBe(inCategory);
    expect(await toggle('openNow').isChecked()).toBe(false);
    expect(await counted(() => page.goBack())).toBe(everything);
    expect(await chosen.inputValue()).toBe('');
    expect(await counted(() => page.goForward())).toBe(inCategory);
    expect(await chosen.inputValue()).toBe(category);
  });

  it('when the page is loaded again, or its address is sent on, then the filters are as they were', async () => {
    await window.page.reload();
    await directoryPages(window.page).atRest();
    expect(await count()).toBe(inCategory);
    const other = await openSitePage(browser, stack, 'councillor2', {
      part: 'service-directory',
      hash: hash(),
    });
    await directoryPages(other.page).atRest();
    expect(await directoryPages(other.page).count.innerText()).toBe(inCategory);
    await other.context.close();
  });

  it('when they clear it, then everything is there and the focus is where one types', async () => {
    await keyboard.tabTo(words.filters.clear);
    expect(await counted(() => keyboard.press('Enter'))).toBe(everything);
    expect(await keyboard.focused()).toBe(`INPUT ${words.search.label}`);
    expect(hash()).toBe('');
    expect(window.complaints).toEqual([]);
  });
});
