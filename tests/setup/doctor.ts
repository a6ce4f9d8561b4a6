import { z } from 'zod';
import { freePort, start } from './processes';
import { serviceSettings } from './settings';
import type { Stack } from './stack';

const findingSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+(\.[A-Za-z0-9_-]+)?$/),
  level: z.enum(['stop', 'look', 'not-known', 'fine']),
  what: z.string().min(1),
  why: z.string().min(1).optional(),
  todo: z.string().min(1).optional(),
  byDesign: z.literal(true).optional(),
});
/** As it is documented. */
const reportSchema = z.strictObject({
  schema: z.literal(1),
  at: z.iso.datetime(),
  outcome: z.enum(['well', 'look', 'stop']),
  counts: z.strictObject({
    stop: z.number(),
    look: z.number(),
    'not-known': z.number(),
    fine: z.number(),
  }),
  findings: z.array(findingSchema),
});
export type DoctorReport = z.output<typeof reportSchema>;

export interface Examination {
  readonly exitCode: number | null;
  readonly report: DoctorReport;
  /** Level and id of everything but what is well. */
  readonly faults: readonly string[];
  readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

const file = 'bot/lib/commands/doctor-command.js';

/** What a council with everything in place has set, besides the settings of every test. */
export const wholeEnvironment = async (): Promise<Environment> => ({
  PAYLOAD_KEYS: `now:${Buffer.from('3eRFd0v9pXw2aZ7qLmN1cYt8uHs5jKbG').toString('base64')}`,
  MONITORING_WEBHOOK_URL: 'https://centre.ambleford.example/calls',
  MONITORING_WEBHOOK_SECRET: 'an-invented-secret-of-40-characters-long',
  CALENDAR_ENTRIES: 'on',
  METRICS_PORT: String(await freePort()),
});

/** The environment of the service of a stack. */
export const environmentOf = (
  { tenantUrl, serviceUrl, dataDir }: Pick<Stack, 'tenantUrl' | 'serviceUrl' | 'dataDir'>,
  settings: Environment,
): Environment => ({
  ...serviceSettings({
    tenantPort: Number(new URL(tenantUrl).port),
    port: Number(new URL(serviceUrl).port),
    dataDir,
  }),
  ...settings,
});

/** Runs the command as a monitor would. @throws when what it prints is not as documented */
export async function runDoctor(environment: Environment): Promise<Examination> {
  const program = start({ file, environment, args: ['--json'] });
  const exitCode = await program.ended();
  const report = reportSchema.parse(JSON.parse(program.output()));
  const faults = report.findings
    .filter(({ level }) => level !== 'fine')
    .map(({ level, id }) => `${level} ${id}`);
  return { exitCode, report, faults: [...new Set(faults)], output: program.output() };
}

/** With arguments of its own. */
export async function runDoctorWith(environment: Environment, args: readonly string[]) {
  const program = start({ file, environment, args });
  return { exitCode: await program.ended(), output: program.output() };
}
