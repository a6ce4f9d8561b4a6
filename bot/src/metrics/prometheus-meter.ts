import type * as PromClient from 'prom-client';
import { type LabelSets, statusLabel } from './label-sets';
import type { Meter } from './meter';

/** The library is loaded only where figures are wanted. */
export type Prometheus = typeof PromClient;

export interface PrometheusParts {
  readonly prometheus: Prometheus;
  readonly registry: PromClient.Registry;
  readonly labels: LabelSets;
}

const seconds = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

export const prometheusMeter = (parts: PrometheusParts): Meter => ({
  ...commandCounts(parts),
  ...graphCounts(parts),
  ...channelCounts(parts),
  ...requestCounts(parts),
  ...timerCounts(parts),
});

function commandCounts({
  prometheus,
  registry,
  labels,
}: PrometheusParts): Pick<Meter, 'accepted' | 'worked'> {
  const registers = [registry];
  const accepted = new prometheus.Counter({
    ...{ registers, labelNames: ['feature', 'kind'] as const, name: 'hub_accepted_total' },
    help: 'What people sent and this service took, by feature and kind.',
  });
  const worked = new prometheus.Counter({
    ...{ registers, labelNames: ['feature', 'kind', 'outcome'] as const, name: 'hub_filing_total' },
    help: 'Attempts to file what was taken: filed, refused for good, or to be tried again.',
  });
  return {
    accepted: ({ feature, kind }) => accepted.inc(labels.of({ feature, kind })),
    worked: ({ feature, kind }, outcome) => worked.inc(labels.of({ feature, kind, outcome })),
  };
}

function graphCounts({ prometheus, registry, labels }: PrometheusParts): Pick<Meter, 'graph'> {
  const registers = [registry];
  const calls = new prometheus.Counter({
    ...{ registers, labelNames: ['area', 'method', 'status'] as const, name: 'hub_graph_calls_total' },
    help: 'Calls to Microsoft Graph with every repeat, and the parts of batches, by what they are about and the answer.',
  });
  const units = new prometheus.Counter({
    ...{ registers, labelNames: ['area'] as const, name: 'hub_graph_resource_units_total' },
    help: 'SharePoint resource units these calls cost, worked out from what Microsoft publishes.',
  });
  const throttled = new prometheus.Counter({
    ...{ registers, labelNames: ['area', 'status'] as const, name: 'hub_graph_throttled_total' },
    help: 'Calls that Microsoft put off: 429 because there were too many, 503 because it was busy.',
  });
  const waits = new prometheus.Counter({
    ...{ registers, name: 'hub_graph_asked_to_wait_seconds_total' },
    help: 'Seconds that Microsoft asked this service to wait (Retry-After), all together.',
  });
  const took = new prometheus.Histogram({
    ...{ registers, labelNames: ['area'] as const, name: 'hub_graph_call_seconds', buckets: seconds },
    help: 'Seconds until Microsoft Graph began to answer.',
  });
  return {
    graph: (call) => {
      const { area, method } = call;
      const status = statusLabel(call.status);
      calls.inc(labels.of({ area, method, status }));
      units.inc(labels.of({ area }), call.units);
      if (call.status === 429 || call.status === 503) throttled.inc(labels.of({ area, status }));
      if (call.retryAfterSeconds !== undefined) waits.inc(call.retryAfterSeconds);
      if (call.seconds !== undefined) took.observe(labels.of({ area }), call.seconds);
    },
  };
}

function channelCounts({ prometheus, registry, labels }: PrometheusParts): Pick<Meter, 'channel'> {
  const calls = new prometheus.Counter({
    ...{ registers: [registry], name: 'hub_channel_calls_total' },
    labelNames: ['operation', 'outcome', 'status'] as const,
    help: 'What the bot said or did in Teams chats, by what became of it. Status 429 means that there was too much.',
  });
  return {
    channel: ({ operation, outcome, status }) =>
      calls.inc(labels.of({ operation, outcome, status: statusLabel(status) })),
  };
}

function requestCounts({ prometheus, registry, labels }: PrometheusParts): Pick<Meter, 'answered'> {
  const registers = [registry];
  const requests = new prometheus.Counter({
    ...{ registers, labelNames: ['route', 'status'] as const, name: 'hub_http_requests_total' },
    help: 'Requests by the pattern of their address and the answer.',
  });
  const took = new prometheus.Histogram({
    ...{ registers, labelNames: ['route'] as const, name: 'hub_http_request_seconds', buckets: seconds },
    help: 'Seconds from a request until its answer was out.',
  });
  return {
    answered: ({ route = '', status, seconds: taken }) => {
      requests.inc(labels.of({ route, status: statusLabel(status) }));
      took.observe(labels.of({ route }), taken);
    },
  };
}

function timerCounts({ prometheus, registry, labels }: PrometheusParts): Pick<Meter, 'fired'> {
  const late = new prometheus.Histogram({
    ...{ registers: [registry], labelNames: ['timer'] as const, name: 'hub_timer_lateness_seconds' },
    buckets: [0.5, 1, 2, 5, 15, 60, 300, 3600],
    help: 'How late timers fired, in seconds; after a stop of the service they are late by that much.',
  });
  return { fired: ({ kind, lateSeconds }) => late.observe(labels.of({ timer: kind }), lateSeconds) };
}
