import * as React from 'react';

type Load = () => Promise<unknown>;

const loads: Load[] = [];
const pauseMs = 4_000;
/** With a connection, this often is enough: the file is then not there, as after an update of the tab. */
const mostTries = 3;

/** Resolves when the connection is back, or after a pause. */
function connection(): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(go, pauseMs);
    function go(): void {
      window.clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    }
    window.addEventListener('online', go);
  });
}

async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await load();
    } catch (failure) {
      if (navigator.onLine && tries >= mostTries) throw failure;
      await connection();
    }
  }
}

/** Marks a part as one that `loadTheRest` brings here before it is asked for. */
export function keepForLater<L extends Load>(load: L): L {
  loads.push(load);
  return load;
}

type LoadComponent<P> = () => Promise<{ default: React.ComponentType<P> }>;

/** A part of the page of which nothing is of use without a connection, so that it is not brought here beforehand. */
export const lateWhenAsked = <P>(load: LoadComponent<P>) => React.lazy(() => patiently(load));

/** A part of the page that comes after the first question. Asked for without a connection, it waits for one. */
export const late = <P>(load: LoadComponent<P>) => lateWhenAsked(keepForLater(load));

/** When the browser has nothing better to do; Safari does not tell. */
const aQuietMoment = (): Promise<void> =>
  new Promise((go) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => go(), { timeout: 2_000 });
    else setTimeout(go, 200);
  });

/**
 * Brings every part that is kept for later to the device, one after the other, so that somebody whose connection goes can still
 * send, and read what became of it.
 */
export async function loadTheRest(): Promise<void> {
  // A part that has come adds its own parts to the list.
  for (const load of loads) {
    await aQuietMoment();
    // One that fails now is loaded when it is asked for.
    await load().catch(() => undefined);
  }
}
