import type { Services } from './start-services';
import { keep, type Watched } from '../shell/store';

/**
 * Sign-in, Teams, the API and the device's store come after the first question is on screen: they are most of the code, and
 * nobody needs them to begin to answer.
 */
const ready = keep<Services | undefined>(undefined);

export const services: Watched<Services | undefined> = ready;

let starting: Promise<Services> | undefined;

export function startServices(): Promise<Services> {
  starting ??= load();
  return starting;
}

async function load(): Promise<Services> {
  try {
    const { createServices } = await import('./start-services');
    const started = createServices();
    ready.set(started);
    return started;
  } catch (failure) {
    // The connection went between the first question and the rest of the page.
    starting = undefined;
    window.setTimeout(() => void startServices().catch(() => undefined), 4_000);
    throw failure;
  }
}

/** For tests: stands in for everything behind the first screen. */
export function provideServices(provided: Services | undefined): void {
  starting = provided && Promise.resolve(provided);
  ready.set(provided);
}
