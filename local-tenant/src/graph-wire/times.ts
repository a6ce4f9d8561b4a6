/** SharePoint keeps whole seconds. */
export const toSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
export const now = (): string => toSeconds(new Date());
