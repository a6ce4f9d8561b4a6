import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PrometheusParts } from './prometheus-meter';

/** How the process itself fares; each is asked at the moment of the scrape. */
export function processGauges({ prometheus, registry }: PrometheusParts): { stop(): void } {
  const registers = [registry];
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new prometheus.Gauge({
    ...{ registers, name: 'hub_event_loop_delay_seconds', labelNames: ['quantile'] as const },
    help: 'How long work waits for the process since the last scrape; 0.2 and more is felt by people.',
    collect() {
      const inSeconds = (nanoseconds: number): number =>
        Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0;
      this.set({ quantile: '0.5' }, inSeconds(delay.percentile(50)));
      this.set({ quantile: '0.99' }, inSeconds(delay.percentile(99)));
      this.set({ quantile: '1' }, inSeconds(delay.max));
      delay.reset();
    },
  });
  new prometheus.Gauge({
    ...{ registers, name: 'hub_memory_bytes', labelNames: ['memory'] as const },
    help: 'Memory of the process.',
    collect() {
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
      this.set({ memory: 'resident' }, rss);
      this.set({ memory: 'heap_used' }, heapUsed);
      this.set({ memory: 'heap_total' }, heapTotal);
      this.set({ memory: 'external' }, external);
    },
  });
  new prometheus.Gauge({
    ...{ registers, name: 'hub_uptime_seconds', help: 'Seconds since the process began.' },
    collect() {
      this.set(process.uptime());
    },
  });
  return { stop: () => delay.disable() };
}
