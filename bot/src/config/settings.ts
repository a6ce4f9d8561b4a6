import { z } from 'zod';
import { offices, type GroupMap } from '@councillor-safety/core/people/people';
import { credentialFaults, credentialOf } from './client-credential';
import { payloadKeysSchema } from './payload-keys';
import {
  addressOnThisMachine,
  isHttpsOrLoopback,
  isLoopbackHost,
  isLoopbackUrl,
  thisMachine,
} from './loopback';

const id = z.uuid('must be a GUID such as 7c0ffee0-0000-4000-8000-000000000001');
const emptyIsMissing = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsMissing, schema.optional());
const wholeNumber = ({ standard, min, max }: { standard: number; min: number; max: number }) =>
  z.preprocess(
    emptyIsMissing,
    z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(min, `must be ${min} or more`)
      .max(max, `must be ${max} or less`)
      .default(standard),
  );

const officeVariable = (office: string): `GROUP_OFFICE_${string}` =>
  `GROUP_OFFICE_${office.toUpperCase().replaceAll('-', '_')}`;

const httpsOrLoopback = z
  .string()
  .refine(isHttpsOrLoopback, 'must be an https:// address, or http:// on a loopback address');

const environmentSchema = z
  .object({
    HOST: z.preprocess(emptyIsMissing, z.string().default(thisMachine)),
    PORT: wholeNumber({ standard: 3978, min: 0, max: 65_535 }),
    DATA_DIR: z.preprocess(emptyIsMissing, z.string().default('.data')),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' })),
    TENANT_ID: id,
    CLIENT_ID: id,
    CLIENT_SECRET: optional(z.string()),
    CLIENT_CERTIFICATE_FILE: optional(z.string()),
    CLIENT_MANAGED_IDENTITY: optional(id),
    BOT_APP_ID: optional(id),
    BOT_SERVICE_URL: optional(httpsOrLoopback),
    PUBLIC_URL: optional(httpsOrLoopback),
    TEAMS_SENDS_PER_SECOND: wholeNumber({ standard: 50, min: 1, max: 500 }),
    TEAMS_APP_ID: optional(id),
    HUB_SITE_URL: z.url({ protocol: /^https$/, error: 'must be an https:// address' }),
    CASEWORK_SITE_URL: z.url({ protocol: /^https$/, error: 'must be an https:// address' }),
    GROUP_COUNCILLORS: id,
    GROUP_OFFICERS: id,
    GROUP_CHAMPIONS: id,
    GROUP_ADMINISTRATORS: id,
    ...Object.fromEntries(offices.map((office) => [officeVariable(office), optional(id)])),
    PAYLOAD_KEYS: payloadKeysSchema,
    TARGET_FIRST_LOOK_DAYS: wholeNumber({ standard: 1, min: 1, max: 60 }),
    TARGET_FIRST_ACTION_DAYS: wholeNumber({ standard: 3, min: 1, max: 60 }),
    TARGET_NEXT_STEP_DAYS: wholeNumber({ standard: 5, min: 1, max: 60 }),
    MONITORING_WEBHOOK_URL: optional(httpsOrLoopback),
    MONITORING_WEBHOOK_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
    CALENDAR_ENTRIES: z.preprocess(emptyIsMissing, z.enum(['on', 'off']).default('off')),
    RETENTION: z.preprocess(emptyIsMissing, z.enum(['off', 'dry-run', 'on']).default('dry-run')),
    RETENTION_MONTHS: optional(z.string()),
    LOCAL_TENANT_URL: optional(z.url('must be a web address')),
    BACKUP_DIR: optional(z.string()),
    BACKUP_AT: z.preprocess(
      emptyIsMissing,
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 03:00')
        .default('03:00'),
    ),
    BACKUP_KEEP: wholeNumber({ standard: 14, min: 1, max: 365 }),
    LOG_LEVEL: z.preprocess(
      emptyIsMissing,
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    ),
    TRUST_PROXY_HOPS: wholeNumber({ standard: 0, min: 0, max: 10 }),
    DRAIN_SECONDS: wholeNumber({ standard: 0, min: 0, max: 120 }),
    METRICS_PORT: optional(
      z.coerce.number('must be a whole number').int('must be a whole number').min(1).max(65_535),
    ),
    METRICS_HOST: z.preprocess(emptyIsMissing, z.string().default(thisMachine)),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.METRICS_PORT === env.PORT) refuse('METRICS_PORT', 'must be another port than PORT');
    credentialFaults(env).forEach(({ path, message }) => refuse(path, message));
    if (env.MONITORING_WEBHOOK_URL !== undefined && env.MONITORING_WEBHOOK_SECRET === undefined)
      refuse('MONITORING_WEBHOOK_SECRET', 'must be set with MONITORING_WEBHOOK_URL');
    if (env.MONITORING_WEBHOOK_URL === undefined && env.MONITORING_WEBHOOK_SECRET !== undefined)
      refuse('MONITORING_WEBHOOK_URL', 'must be set with MONITORING_WEBHOOK_SECRET');
    if (env.BOT_APP_ID === undefined && !isLoopbackHost(env.HOST)) {
      refuse(
        'BOT_APP_ID',
        'must be set unless HOST is a loopback address: without it the bot believes anybody',
      );
    }
    if (env.LOCAL_TENANT_URL !== undefined) {
      if (!isLoopbackHost(env.HOST))
        refuse('LOCAL_TENANT_URL', 'may be set only when HOST is a loopback address');
      if (!isLoopbackUrl(env.LOCAL_TENANT_URL)) refuse('LOCAL_TENANT_URL', 'must be a loopback address');
    }
  });

type ParsedEnvironment = z.infer<typeof environmentSchema>;

const publicConnector = 'https://smba.trafficmanager.net/teams/';

/** Everything the service is told from outside, read once at start. */
export type Settings = ReturnType<typeof toSettings>;

function toSettings(env: ParsedEnvironment) {
  const localTenantUrl = env.LOCAL_TENANT_URL?.replace(/\/+$/, '');
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    tenantId: env.TENANT_ID,
    clientId: env.CLIENT_ID,
    /** How the service proves to Microsoft Entra that it is itself. */
    credential: credentialOf(env),
    botAppId: env.BOT_APP_ID,
    /** Where a chat is begun with somebody who has not spoken yet. */
    botServiceUrl: env.BOT_SERVICE_URL ?? (localTenantUrl ? `${localTenantUrl}/connector/` : publicConnector),
    /** Where Teams itself reaches the service, for pictures in cards; no slash at its end. Without it cards have no pictures. */
    publicUrl: publicUrl(env),
    /** What the app may send in one second to all of the tenant together. */
    sendsPerSecond: env.TEAMS_SENDS_PER_SECOND,
    /** Id of the app in the council's Teams catalogue. Without it, whoever has never opened the bot cannot be reached by it. */
    teamsAppId: env.TEAMS_APP_ID,
    hubSiteUrl: env.HUB_SITE_URL,
    caseworkSiteUrl: env.CASEWORK_SITE_URL,
    groups: groupMap(env),
    payloadKeys: env.PAYLOAD_KEYS,
    /** Working days. */
    targets: {
      firstLookDays: env.TARGET_FIRST_LOOK_DAYS,
      firstActionDays: env.TARGET_FIRST_ACTION_DAYS,
      nextStepDays: env.TARGET_NEXT_STEP_DAYS,
    },
    /** Who is told when nobody comes; undefined when no monitoring centre is connected. */
    monitoringCentre: monitoringCentre(env),
    /** Whether appointments may go into people's Outlook calendars; each person chooses besides. It needs a wide permission. */
    calendarEntries: env.CALENDAR_ENTRIES === 'on',
    /** Whether what has been kept for its time is deleted, only counted, or let be. */
    retention: env.RETENTION,
    /** Months by list as they were typed; the lists are known further inside. */
    retentionMonths: env.RETENTION_MONTHS,
    localTenantUrl,
    /** Where the service puts its nightly back-ups, and at what time in London; undefined when the council backs up in another way. */
    backup:
      env.BACKUP_DIR === undefined
        ? undefined
        : { folder: env.BACKUP_DIR, at: env.BACKUP_AT, keep: env.BACKUP_KEEP },
    logLevel: env.LOG_LEVEL,
    trustProxyHops: env.TRUST_PROXY_HOPS,
    /** For how long a service that is to stop still answers, while it says that nobody new should be sent to it. */
    drainSeconds: env.DRAIN_SECONDS,
    /** Where its figures can be read; undefined when nobody wants them. */
    metrics: env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
  };
}

/** On one machine everybody who looks at a card is on it, too. */
function publicUrl({ PUBLIC_URL: given, HOST, PORT, LOCAL_TENANT_URL }: ParsedEnvironment) {
  if (given !== undefined) return given.replace(/\/+$/, '');
  const isOneMachine = LOCAL_TENANT_URL !== undefined && isLoopbackHost(HOST) && PORT !== 0;
  return isOneMachine ? addressOnThisMachine(PORT) : undefined;
}

function monitoringCentre({
  MONITORING_WEBHOOK_URL: url,
  MONITORING_WEBHOOK_SECRET: secret,
}: ParsedEnvironment) {
  return url === undefined || secret === undefined ? undefined : { url, secret };
}

function groupMap(env: ParsedEnvironment): GroupMap {
  const ofOffice = env as Readonly<Record<string, unknown>>;
  return {
    roles: {
      councillor: env.GROUP_COUNCILLORS,
      officer: env.GROUP_OFFICERS,
      champion: env.GROUP_CHAMPIONS,
      administrator: env.GROUP_ADMINISTRATORS,
    },
    offices: Object.fromEntries(
      offices.flatMap((office) => {
        const group = ofOffice[officeVariable(office)];
        return typeof group === 'string' ? [[office, group]] : [];
      }),
    ),
  };
}

/** The environment cannot be used. The message is one sentence that names every setting at fault, never its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** @param faults one for each setting, without a full stop */
  constructor(readonly faults: readonly string[]) {
    super(`The service cannot start: ${faults.join('; ')}.`);
  }
}

/** @throws SettingsError */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) return toSettings(parsed.data);
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return environment[name] === undefined && issue.code !== 'custom'
      ? `${name} is missing`
      : `${name} ${issue.code === 'invalid_value' ? 'is not one of the allowed values' : issue.message}`;
  });
  throw new SettingsError([...new Set(faults)]);
}
