import type { Page } from 'playwright-core';
import { accessibilityFaults, sticksOut } from './browser';
import { keyboardOf } from './keyboard';
import type { SitePage } from './web-parts';

/** A link in a sentence may be as small as its text (WCAG 2.5.8, exception "inline"); so may a box whose label one can press. */
const smallTargets = (): string[] => {
  const least = 24;
  const inText = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    (element.closest('p, li, dd')?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  return [
    ...document.querySelectorAll('[data-web-part] :is(a[href], button, select, summary, textarea, input)'),
  ]
    .filter((element) => element.checkVisibility() && !inText(element))
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
    .map(({ element, box }) => {
      const name = (element.textContent ?? '').trim();
      return `small ${element.tagName} "${name}" ${Math.round(box.width)} x ${Math.round(box.height)}`;
    });
};

/** The page's title is the one h1, so web parts begin at h2, and no level is left out on the way down. */
const headingsOutOfOrder = (): string[] => {
  let before = 1;
  return [...document.querySelectorAll('[data-web-part] :is(h1, h2, h3, h4, h5, h6)')]
    .filter((heading) => heading.checkVisibility())
    .flatMap((heading) => {
      const level = Number(heading.tagName.slice(1));
      const wrong = level === 1 || level > before + 1;
      const fault = `heading "${heading.textContent ?? ''}" of level ${level} after level ${before}`;
      before = level;
      return wrong ? [fault] : [];
    });
};

/** Everything wrong with the web parts as they are shown now: axe, width, targets, headings. */
export async function webPartFaults({ page, tab }: SitePage, where: string): Promise<string[]> {
  const faults = [
    ...(await accessibilityFaults(tab)),
    ...(await tab.evaluate(smallTargets)),
    ...(await tab.evaluate(headingsOutOfOrder)),
  ];
  if (await sticksOut(tab)) faults.push('sticks out to the side');
  if ((await page.locator('h1').count()) !== 1) faults.push('not one h1');
  return faults.map((fault) => `${where}: ${fault}`);
}

/** At 200 % zoom a window of 1280 has 640 CSS pixels left; at 400 % it has 320. */
export async function narrowFaults({ page, tab }: SitePage, where: string): Promise<string[]> {
  const size = page.viewportSize();
  const faults: string[] = [];
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 450 });
    if (await sticksOut(tab)) faults.push(`${where}: sticks out at ${width} pixels`);
  }
  if (size) await page.setViewportSize(size);
  return faults;
}

const putFocusBefore = (page: Page): Promise<void> =>
  page.locator('main').evaluate((main) => {
    main.setAttribute('tabindex', '-1');
    main.focus();
    main.removeAttribute('tabindex');
  });

/** Names of what one cannot see the focus on, among the first stops of the Tab key in the web parts. */
export async function unseenFocus(window: SitePage, stops: number): Promise<string[]> {
  const keyboard = keyboardOf(window);
  await putFocusBefore(window.page);
  const unseen: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await keyboard.press('Tab');
    if (!(await keyboard.focusShown())) unseen.push(await keyboard.focused());
  }
  return unseen;
}
