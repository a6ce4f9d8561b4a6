import type { Logger } from 'pino';
import type { Applier } from '../acceptance/applier';
import type { QueueWorker } from '../jobs/job-engine';
import type { Feature } from '../server/feature';
import type { Place } from '../server/listening';
import type { Route } from '../server/route';
import { createLabelSets, type DeclaredAtStart } from './label-sets';
import { type Meter, silentMeter } from './meter';
import { listenForMetrics } from './metrics-listener';
import { processGauges } from './process-gauges';
import { prometheusMeter } from './prometheus-meter';
import { scraper, type Scraped } from './scrape';

/** Where the values of labels come from: what the product declares about itself. */
export interface Declared {
  readonly routes: readonly Route[];
  readonly appliers: readonly Applier[];
  readonly queues: readonly QueueWorker[];
  readonly features: readonly Pick<Feature, 'messages' | 'timers'>[];
}

/** The figures of one service. */
export interface Metrics {
  readonly meter: Meter;
  /** What is counted before, and what is not declared, counts as `other`. */
  declare(product: Declared): void;
  /** Opens the port where monitoring reads them. Rejects with a sentence when it is taken. */
  serve(from: Scraped): Promise<void>;
  close(): Promise<void>;
}

const nobodyReads: Metrics = {
  meter: silentMeter,
  declare: () => undefined,
  serve: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** @param place where they can be read; when nobody wants them nothing is counted, and the library is not even loaded */
export async function createMetrics(place: Place | undefined, log: Logger): Promise<Metrics> {
  if (!place) return nobodyReads;
  const prometheus = await import('prom-client');
  const labels = createLabelSets();
  const parts = { prometheus, registry: new prometheus.Registry(), labels };
  const ofProcess = processGauges(parts);
  let listener: { close(): Promise<void> } | undefined;
  return {
    meter: prometheusMeter(parts),
    declare: (product) => labels.declare(valuesOf(product)),
    serve: async (from) => {
      listener = await listenForMetrics(place, { page: scraper(parts, from), log });
    },
    close: async () => {
      ofProcess.stop();
      await listener?.close();
    },
  };
}

const chatRoute = 'POST /api/messages';

export const valuesOf = ({ routes, appliers, queues, features }: Declared): DeclaredAtStart => ({
  route: [...routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`), chatRoute],
  feature: appliers.map(({ feature }) => feature),
  kind: appliers.map(({ kind }) => kind),
  message: features.flatMap(({ messages = [] }) => messages.map(({ kind }) => kind)),
  timer: features.flatMap(({ timers = [] }) => timers.map(({ kind }) => kind)),
  queue: queues.map(({ queue }) => queue),
});
