import type { PrometheusParts } from './prometheus-meter';
import type { Vitals } from '../watchdog/watchdog';

export interface State {
  readonly draining: boolean;
  readonly microsoft365Answers: boolean;
}

/** What the service says of itself without asking the database. */
export function stateGauges({ prometheus, registry, labels }: PrometheusParts) {
  const registers = [registry];
  const gauge = (name: string, help: string) => new prometheus.Gauge({ registers, name, help });
  const draining = gauge('hub_draining', '1 while this service is about to stop.');
  const answers = gauge('hub_microsoft365_answering', '0 while Microsoft 365 does not take what is filed.');
  const failed = gauge('hub_scrape_failed', '1 when the database did not say in time what waits.');
  const vital = new prometheus.Gauge({
    ...{ registers, name: 'hub_vital', labelNames: ['vital'] as const },
    help: '1 while this part of the service works, as /readyz has it.',
  });
  return {
    show: (state: State): void => {
      draining.set(Number(state.draining));
      answers.set(Number(state.microsoft365Answers));
    },
    vitals: (vitals: Vitals): void => {
      for (const [name, well] of Object.entries(vitals)) vital.set(labels.of({ vital: name }), Number(well));
    },
    scraped: (well: boolean): void => failed.set(Number(!well)),
  };
}
