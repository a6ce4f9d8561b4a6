import type * as React from 'react';

/** A click that the browser would take elsewhere (a new tab, a new window) is left to it. */
export const isPlain = (event: React.MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
