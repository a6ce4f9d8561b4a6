/** Small wishes that this device remembers, such as the theme. Nothing of anybody's reports. Empty where the browser keeps nothing. */
export function recall(name: string): string {
  try {
    return window.localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // Then it is found out again at the next opening.
  }
}
