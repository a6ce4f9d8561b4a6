import type { Frame, Page } from 'playwright-core';

/** Somebody without a mouse. Every wish names what they are looking for; it fails when Tab never reaches it. */
export interface Keyboard {
  /** Presses Tab until the element with this name has the focus. */
  tabTo(name: string | RegExp): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Tag and name of what has the focus, such as `H1 What happened?`. */
  focused(): Promise<string>;
  /** Whether one can see where the focus is. */
  focusShown(): Promise<boolean>;
}

const mostPresses = 60;

/** The name that a person would know the focused element by. */
const nameInPage = (): string => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? element.labels
      : null;
  const name = element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? element.innerText;
  return `${element.tagName} ${name.replace(/\s+/g, ' ').trim()}`;
};

/** Compares the focused element with itself once the focus has left: what differs is what one sees. */
const lookInPage = (): boolean => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return false;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const look = (): string =>
    [element, label]
      .flatMap((one) => (one ? [getComputedStyle(one), getComputedStyle(one, '::after')] : []))
      .map((style) => `${style.outline} ${style.boxShadow} ${style.border} ${style.backgroundColor}`)
      .join('; ');
  const focused = look();
  element.blur();
  const left = look();
  element.focus();
  return focused !== left;
};

export function keyboardOf({ page, tab }: { page: Page; tab: Frame }): Keyboard {
  const focused = (): Promise<string> => tab.evaluate(nameInPage);
  return {
    focused,
    focusShown: () => tab.evaluate(lookInPage),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async tabTo(name) {
      const passed: string[] = [];
      for (let presses = 0; presses < mostPresses; presses += 1) {
        await page.keyboard.press('Tab');
        const [, rest = ''] = /^\S+ (.*)$/s.exec(await focused()) ?? [];
        if (typeof name === 'string' ? rest === name : name.test(rest)) return;
        passed.push(rest);
      }
      throw new Error(`Tab never came to ${String(name)}; it passed ${passed.join(' | ')}`);
    },
  };
}
