import type { Frame, Page } from 'playwright-core';
import { accessibilityFaults, sticksOut } from './browser';

/** What stands in one line of text, as a link in a sentence, may be as small as its text (WCAG 2.5.8, exception "inline"). */
export const smallTargets = (): string[] => {
  const least = 44;
  const inText = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    (element.closest('p, li, dd')?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  return [...document.querySelectorAll('a[href], button, select, summary, textarea, input')]
    .filter((element) => element.checkVisibility() && !inText(element))
    .map((element) => ({
      element,
      // One may press the label as well.
      target: (element instanceof HTMLInputElement && element.closest('label')) || element,
    }))
    .map(({ element, target }) => ({ element, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
    .map(
      ({ element, box }) =>
        `small ${element.tagName} "${(element.textContent ?? '').trim()}" ${Math.round(box.width)} x ${Math.round(box.height)}`,
    );
};

interface Checked {
  readonly page: Page;
  readonly tab: Frame;
  readonly heading: string | RegExp;
  /** A screen that one came to, so its heading has the focus; the first screen leaves it where it was. */
  readonly focus?: boolean;
}

/** Everything wrong with the screen as it is now: axe, width, touch targets, title, heading and focus. */
export async function screenFaults({ tab, heading, focus = true }: Omit<Checked, 'page'>): Promise<string[]> {
  const title = tab.getByRole('heading', { name: heading, level: 1 });
  await title.waitFor();
  const faults = await accessibilityFaults(tab);
  faults.push(...(await tab.evaluate(smallTargets)));
  if (await sticksOut(tab)) faults.push('sticks out to the side');
  if ((await tab.locator('h1').count()) !== 1) faults.push('not one h1');
  const words = await title.innerText();
  const pageTitle = await tab.title();
  if (!pageTitle.startsWith(words)) faults.push(`title "${pageTitle}" for the heading "${words}"`);
  const focused = await title.evaluate((element) => element === document.activeElement);
  if (focus && !focused) faults.push(`the heading "${words}" has no focus`);
  return faults.map((fault) => `${words}: ${fault}`);
}

/** At 200 % zoom a window of 1280 has 640 CSS pixels left. */
export async function zoomFaults({ page, tab, heading }: Checked): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 450 });
  const faults = (await sticksOut(tab)) ? [`${String(heading)}: sticks out at 200 % zoom`] : [];
  if (size) await page.setViewportSize(size);
  return faults;
}
