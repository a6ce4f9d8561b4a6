import { z } from 'zod';
import type { OutageGate } from '../jobs/outage-gate';
import type { Draining } from '../server/draining';
import { defineRoute, type Route } from '../server/route';
import type { Watchdog } from '../watchdog/watchdog';

interface HealthDependencies {
  readonly watchdog: Pick<Watchdog, 'vitals'>;
  readonly gate: Pick<OutageGate, 'isOpen'>;
  readonly draining: Pick<Draining, 'isDraining'>;
}

const readinessSchema = z.strictObject({
  database: z.boolean(),
  jobs: z.boolean(),
  timers: z.boolean(),
  messages: z.boolean(),
  /** For information: reports and calls for a person are taken while Microsoft 365 is away. */
  microsoft365: z.enum(['answering', 'not answering']),
  /** It was told to stop: what still comes is answered, and nobody new should be sent here. */
  draining: z.boolean(),
});

const open = {
  tag: 'health',
  who: 'anyone',
  guard: 'role',
  audit: 'none: says nothing about anybody',
} as const;

export const healthRoutes = ({ watchdog, gate, draining }: HealthDependencies): Route[] => [
  defineRoute({
    ...open,
    method: 'get',
    path: '/healthz',
    summary: 'The process is alive',
    responses: { 200: z.strictObject({ status: z.literal('alive') }) },
    handler: () => ({ status: 200, body: { status: 'alive' as const } }),
  }),
  defineRoute({
    ...open,
    method: 'get',
    path: '/readyz',
    summary: 'The service takes reports and calls for a person, and its works are turning',
    responses: { 200: readinessSchema, 503: readinessSchema },
    handler: async () => {
      const vitals = await watchdog.vitals();
      const microsoft365 = gate.isOpen ? ('answering' as const) : ('not answering' as const);
      const { isDraining } = draining;
      const ready = Object.values(vitals).every(Boolean) && !isDraining;
      return { status: ready ? 200 : 503, body: { ...vitals, microsoft365, draining: isDraining } };
    },
  }),
];
