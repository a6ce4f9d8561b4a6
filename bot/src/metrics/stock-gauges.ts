import type { LabelName } from './label-sets';
import type { PrometheusParts } from './prometheus-meter';
import type { Stock } from './stock';

interface StockGauge {
  readonly of: keyof Stock;
  readonly labelNames: readonly LabelName[];
  /** Name and help of how many wait, and of how old the oldest is. */
  readonly count: readonly [name: string, help: string];
  readonly oldest: readonly [name: string, help: string];
}

const wanted: readonly StockGauge[] = [
  {
    of: 'accepted',
    labelNames: ['feature', 'kind'],
    count: ['hub_accepted_waiting', 'What was taken and is not filed yet.'],
    oldest: ['hub_accepted_oldest_seconds', 'For how long the oldest of it has waited.'],
  },
  {
    of: 'outbox',
    labelNames: ['lane', 'message'],
    count: ['hub_outbox_waiting', 'Messages to people that are not sent yet.'],
    oldest: ['hub_outbox_oldest_seconds', 'For how long the oldest of them has waited.'],
  },
  {
    of: 'timers',
    labelNames: ['timer'],
    count: ['hub_timers_set', 'Timers that are set, due or not.'],
    oldest: ['hub_timer_oldest_late_seconds', 'By how much the oldest of them is late; 0 when none is due.'],
  },
  {
    of: 'jobs',
    labelNames: ['queue', 'state'],
    count: ['hub_jobs', 'Jobs of the engine that wait or run.'],
    oldest: ['hub_job_oldest_seconds', 'How old the oldest of them is.'],
  },
];

/** Shows what waits. `undefined`: the database did not say, so it is left out rather than wrong. */
export function stockGauges({ prometheus, registry, labels }: PrometheusParts): (stock?: Stock) => void {
  const gauges = wanted.map(({ of, labelNames, count, oldest }) => {
    const gauge = ([name, help]: StockGauge['count']) =>
      new prometheus.Gauge({ registers: [registry], labelNames: [...labelNames], name, help });
    return { of, count: gauge(count), oldest: gauge(oldest) };
  });
  return (stock) => {
    for (const { of, count, oldest } of gauges) {
      count.reset();
      oldest.reset();
      for (const row of stock?.[of] ?? []) {
        const given = labels.of(row.labels);
        // Several that are not declared share a line: their counts are added, and the oldest, which comes last, stands.
        count.inc(given, row.waiting);
        oldest.set(given, row.oldestSeconds);
      }
    }
  };
}
