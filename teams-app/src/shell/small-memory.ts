/** The device remembers it for good; the window until it is closed. */
export type Keeper = 'device' | 'window';

const keeperOf = (keeper: Keeper): Storage =>
  keeper === 'device' ? window.localStorage : window.sessionStorage;

/** Small wishes, such as the theme, and ids. Nothing of anybody's reports. Empty where the browser keeps nothing. */
export function recall(name: string, keeper: Keeper = 'device'): string {
  try {
    return keeperOf(keeper).getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function remember(name: string, value: string, keeper: Keeper = 'device'): void {
  try {
    keeperOf(keeper).setItem(name, value);
  } catch {
    // Then it is found out again at the next opening.
  }
}
