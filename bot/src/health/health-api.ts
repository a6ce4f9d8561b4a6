import { z } from 'zod';
import type { Database } from '../jobs/database';
import type { JobEngine } from '../jobs/job-engine';
import type { OutageGate } from '../jobs/outage-gate';
import { defineRoute, type Route } from '../server/route';

interface HealthDependencies {
  readonly database: Pick<Database, 'query'>;
  readonly engine: Pick<JobEngine, 'isWorking'>;
  readonly gate: Pick<OutageGate, 'isOpen'>;
}

const readinessSchema = z.strictObject({
  database: z.boolean(),
  jobs: z.boolean(),
  /** For information: reports are accepted while Microsoft 365 is away. */
  microsoft365: z.enum(['answering', 'not answering']),
});

const open = {
  tag: 'health',
  who: 'anyone',
  guard: 'role',
  audit: 'none: says nothing about anybody',
} as const;

export const healthRoutes = (dependencies: HealthDependencies): Route[] => [
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
    summary: 'The service can accept reports',
    responses: { 200: readinessSchema, 503: readinessSchema },
    handler: async () => {
      const body = await readiness(dependencies);
      return body.database && body.jobs ? { status: 200, body } : { status: 503, body };
    },
  }),
];

async function readiness({
  database,
  engine,
  gate,
}: HealthDependencies): Promise<z.infer<typeof readinessSchema>> {
  const answers = await database.query('select 1').then(
    () => true,
    () => false,
  );
  return {
    database: answers,
    jobs: engine.isWorking,
    microsoft365: gate.isOpen ? 'answering' : 'not answering',
  };
}
