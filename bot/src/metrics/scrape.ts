import { setTimeout as pause } from 'node:timers/promises';
import type { Vitals } from '../watchdog/watchdog';
import type { PrometheusParts } from './prometheus-meter';
import { type State, stateGauges } from './state-gauges';
import type { Stock } from './stock';
import { stockGauges } from './stock-gauges';

export interface Scraped {
  readonly stock: () => Promise<Stock>;
  /** Never rejects, and answers within seconds. */
  readonly vitals: () => Promise<Vitals>;
  readonly state: () => State;
}

export interface Page {
  /** For the header Content-Type. */
  readonly type: string;
  readonly text: string;
}

const patienceMs = 2_000;

/** Asks for what lies in the database, for a while only: figures must come above all when it is not well. */
export function scraper(parts: PrometheusParts, from: Scraped): () => Promise<Page> {
  const showStock = stockGauges(parts);
  const state = stateGauges(parts);
  const stock = oneAsking(from.stock);
  return async () => {
    const [found, vitals] = await Promise.all([inTime(stock()), from.vitals()]);
    showStock(found);
    state.scraped(found !== undefined);
    state.vitals(vitals);
    state.show(from.state());
    return { type: parts.registry.contentType, text: await parts.registry.metrics() };
  };
}

/** A database that hangs is not asked again by every scrape until it has answered or refused. */
function oneAsking<T>(ask: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | undefined;
  return () =>
    (under ??= ask().finally(() => {
      under = undefined;
    }));
}

/** Undefined for a failure and for an answer that does not come. */
async function inTime<T>(asking: Promise<T>): Promise<T | undefined> {
  const waiting = new AbortController();
  const late = pause(patienceMs, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
  const first = await Promise.race([asking.catch(() => undefined), late]);
  waiting.abort();
  return first;
}
