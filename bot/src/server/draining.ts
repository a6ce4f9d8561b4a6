import type { RequestHandler } from 'express';

/** Whether this service is about to stop: it still answers everybody, but nobody new is to be sent to it. */
export interface Draining {
  readonly isDraining: boolean;
  begin(): void;
}

export function createDraining(): Draining {
  let begun = false;
  return {
    get isDraining() {
      return begun;
    },
    begin: () => {
      begun = true;
    },
  };
}

/** A line that is kept open would bring its next request to a service that has gone by then. */
export const endLinesWhen =
  (draining: Pick<Draining, 'isDraining'>): RequestHandler =>
  (_request, response, next) => {
    if (draining.isDraining) response.set('Connection', 'close');
    next();
  };
