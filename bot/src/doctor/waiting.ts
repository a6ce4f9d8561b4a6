import type { Stock, Waiting as Line } from '../metrics/stock';

/** How long what waits has waited, in seconds. */
export interface WaitingTimes {
  /** What people sent and is not filed yet. */
  readonly accepted: number;
  readonly acceptedSeconds: number;
  readonly lateTimerSeconds: number;
  readonly urgentSeconds: number;
}

type Labelled = Pick<Line, 'labels' | 'oldestSeconds'>;
const oldest = (lines: readonly Labelled[]): number =>
  Math.max(0, ...lines.map(({ oldestSeconds }) => oldestSeconds));
const isUrgent = ({ labels }: Labelled): boolean => labels.lane === 'urgent';

export const timesOfStock = ({ accepted, timers, outbox }: Stock): WaitingTimes => ({
  accepted: accepted.reduce((sum, { waiting }) => sum + waiting, 0),
  acceptedSeconds: oldest(accepted),
  lateTimerSeconds: oldest(timers),
  urgentSeconds: oldest(outbox.filter(isUrgent)),
});

/** One line of Prometheus' text: a name, perhaps labels, and a number. */
const sample = /^(\w+)(?:\{([^}]*)\})? (\S+)$/;

/** The same from what the service shows on its metrics port; undefined when it is not that. */
export function timesOfMetrics(text: string): WaitingTimes | undefined {
  const samples = text.split('\n').flatMap((line) => {
    const [, name = '', labels = '', value] = sample.exec(line) ?? [];
    return value === undefined ? [] : [{ name, labels, value: Number(value) }];
  });
  if (!samples.some(({ name, value }) => name === 'hub_scrape_failed' && value === 0)) return undefined;
  const of = (wanted: string, label = ''): number[] =>
    samples.filter(({ name, labels }) => name === wanted && labels.includes(label)).map(({ value }) => value);
  return {
    accepted: of('hub_accepted_waiting').reduce((sum, value) => sum + value, 0),
    acceptedSeconds: Math.max(0, ...of('hub_accepted_oldest_seconds')),
    lateTimerSeconds: Math.max(0, ...of('hub_timer_oldest_late_seconds')),
    urgentSeconds: Math.max(0, ...of('hub_outbox_oldest_seconds', 'lane="urgent"')),
  };
}
