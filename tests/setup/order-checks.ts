import { keyboardOf } from './keyboard';
import type { PersonWindow } from './browser';

/** Headings that leave out a level, and links or buttons that are called alike though they do not do the same. */
const wordsInPage = (): string[] => {
  const seen = (element: Element): boolean => element.checkVisibility();
  const faults: string[] = [];
  let before = 0;
  for (const heading of [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(seen)) {
    const level = Number(heading.tagName.slice(1));
    if (level > before + 1) faults.push(`h${before}, then h${level} "${heading.textContent ?? ''}"`);
    before = level;
  }
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const said = new Map<string, string>();
  for (const element of [...document.querySelectorAll('main :is(a[href], button)')].filter(seen)) {
    const name = nameOf(element);
    if (name === '') faults.push(`a ${element.tagName} without a name`);
    const written = (element.textContent ?? '').trim();
    if (!name.startsWith(written)) faults.push(`"${written}" is called "${name}"`);
    const does = element.getAttribute('href') ?? 'press';
    if (said.has(name) && !(said.get(name) === does && does !== 'press'))
      faults.push(`two are called "${name}"`);
    said.set(name, does);
  }
  return faults;
};

/** What has the focus: its place among everything on the page, and its name; undefined outside the page. */
const placeInPage = (): { place: number; top: number; name: string } | undefined => {
  const element = document.activeElement;
  if (!element || !element.closest('main')) return undefined;
  const place = [...document.querySelectorAll('main *')].indexOf(element);
  const top = element.getBoundingClientRect().bottom + window.scrollY;
  return { place, top, name: (element.textContent || element.id).slice(0, 40) };
};

const mostStops = 200;

/** Goes through the page by Tab, from its heading on: the focus is to be seen, and to go on downwards. */
async function focusFaults({ page, tab }: Pick<PersonWindow, 'page' | 'tab'>): Promise<string[]> {
  const keys = keyboardOf({ page, tab });
  await tab.locator('h1').focus();
  const faults: string[] = [];
  let before = await tab.evaluate(placeInPage);
  for (let stop = 0; stop < mostStops; stop += 1) {
    await keys.press('Tab');
    const now = await tab.evaluate(placeInPage);
    if (!now) return faults;
    // A field for a date has a stop for each of its parts.
    if (now.place === before?.place) continue;
    if (!(await keys.focusShown())) faults.push(`the focus is not seen on "${now.name}"`);
    if (before && now.place < before.place) faults.push(`the focus goes back to "${now.name}"`);
    // One that stands beside another may be a little higher.
    if (before && now.top < before.top - 60) faults.push(`the focus jumps up to "${now.name}"`);
    before = now;
  }
  return [...faults, 'Tab never leaves the page'];
}

/** Everything wrong with the order and the names on a screen, as one who does not see it comes to know it. */
export const orderFaults = async (
  window: Pick<PersonWindow, 'page' | 'tab'>,
  where: string,
): Promise<string[]> =>
  [...(await window.tab.evaluate(wordsInPage)), ...(await focusFaults(window))].map(
    (fault) => `${where}: ${fault}`,
  );
