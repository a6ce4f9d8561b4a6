/** True while the tab has only just opened: focus then stays where the browser or Teams put it. */
let first = true;

export function isFirstScreen(): boolean {
  const wasFirst = first;
  first = false;
  return wasFirst;
}

/** False while somebody works elsewhere in Teams: a screen that comes late must not take the keys out of the message they are writing. */
export const isWhereThePersonIs = (): boolean => document.hasFocus();

/** Puts the focus on the field that a link in the error summary points to. */
export function focusField(field: string): void {
  const target = document.getElementById(fieldId(field));
  if (target === null) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Back to the screen's heading, when what had the focus is gone. */
export const focusHeading = (): void =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

/** The element id of a field of the report, such as `field-when-at` for `when.at`. */
export const fieldId = (field: string): string => `field-${field.replace(/\W+/g, '-')}`;
