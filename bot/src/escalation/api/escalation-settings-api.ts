import { onCallLines, type Rota } from '@councillor-safety/core/on-call/on-call';
import { coverage } from '@councillor-safety/core/on-call/on-call-coverage';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { z } from 'zod';
import {
  consentAnswerSchema,
  dryRunAnswerSchema,
  dryRunSchema,
  saveConsentSchema,
  saveSettingsSchema,
  settingsAnswerSchema,
  type DryRun,
  type SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import { dryRun } from '@councillor-safety/core/escalation/escalation-dry-run';
import type { EscalationWorld } from '@councillor-safety/core/escalation/escalation-events';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import { mayHelp } from '@councillor-safety/core/escalation/escalation-people';
import { problemSentence } from '@councillor-safety/core/escalation/escalation-problems';
import type { Consent, EscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import {
  consentProblems,
  settingsProblems,
  type SettingsProblem,
} from '@councillor-safety/core/escalation/escalation-settings-check';
import { settingsWarnings } from '@councillor-safety/core/escalation/escalation-settings-warnings';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { canonicalJson } from '../../acceptance/canonical-json';
import { conflict, Problem } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import { tag } from './escalation-calls-api';
import type { EscalationApiDeps } from './escalation-deps';

const coverageDays = 56;
const dayMs = 24 * 60 * 60_000;

const versionSchema = z.strictObject({ version: z.int() });
const officers = { tag, who: ['officer'], guard: 'role' } as const;
const helpers = { tag, who: ['officer', 'champion'], guard: 'role' } as const;

const helpful = async ({ people }: EscalationApiDeps): Promise<PersonCard[]> =>
  (await people.knownRecently()).filter(mayHelp);

/** @throws Problem 400 that names every field */
function refuseProblems(problems: readonly SettingsProblem[]): void {
  const errors = problems.map(({ path, problem }) => ({ field: path, message: problemSentence(problem) }));
  const [first] = errors;
  if (first) throw new Problem({ status: 400, detail: first.message, errors });
}

/** The rota is looked at for a word of warning only, so its absence is no reason to show nothing. */
async function rotaIfKnown({ onCall }: EscalationApiDeps): Promise<Rota | undefined> {
  try {
    return await onCall.rota();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function settingsAnswer(deps: EscalationApiDeps): Promise<SettingsAnswer> {
  const { settings: keeping, monitoring, clock, calendar } = deps;
  const [{ version, settings }, people, rota] = await Promise.all([
    keeping.read(),
    helpful(deps),
    rotaIfKnown(deps),
  ]);
  const now = clock.now();
  const within = { start: now, end: new Date(now.getTime() + coverageDays * dayMs) };
  const covered = rota
    ? onCallLines.map((line) => ({ line, perCent: coverage(rota, { line, within, calendar }) }))
    : [];
  return {
    ...{ version, people, monitoring, settings: withoutNumbers(settings) },
    warnings: settingsWarnings(settings, people, covered),
  };
}

/** A number is for the moment when its owner offers it, and for nobody to look up. */
const withoutNumbers = ({ consents, ...settings }: EscalationSettings): EscalationSettings => ({
  ...settings,
  consents: consents.map(({ personId, askByName, shownAs }) => ({ personId, askByName, shownAs })),
});

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

interface Saving {
  readonly over: number;
  readonly by: PersonId;
  readonly change: (settings: EscalationSettings) => EscalationSettings;
  /** What of the settings as they are now whoever came too late may see. */
  readonly shown: (settings: EscalationSettings) => object;
}

/** A repeat of what is saved already, whose answer was lost, is answered as the first was. @throws Problem 409 with `current` */
async function save({ settings: keeping }: EscalationApiDeps, saving: Saving): Promise<number> {
  const { over, by, change, shown } = saving;
  const before = await keeping.read();
  const settings = change(before.settings);
  if (same(settings, before.settings) && before.version > 0) return before.version;
  const version = before.version === over ? await keeping.save({ over, settings, by }) : undefined;
  if (version !== undefined) return version;
  const now = await keeping.read();
  throw conflict('Somebody changed these settings meanwhile. Look at them again, then repeat your change.', {
    current: { version: now.version, ...shown(now.settings) },
  });
}

async function tryOut(deps: EscalationApiDeps, asked: DryRun) {
  const { calendar, settings: keeping, onCall } = deps;
  const [{ settings: saved }, people, rota] = await Promise.all([
    keeping.read(),
    helpful(deps),
    onCall.rota(),
  ]);
  const settings = { ...saved, ...asked.settings };
  if (asked.settings) refuseProblems(settingsProblems(asked.settings, people));
  const worldAt = (now: Date): EscalationWorld => ({
    ...{ now, settings, people },
    onCall: { first: onCallAt(rota, 'first', now), second: onCallAt(rota, 'second', now) },
    inHours: isInHours(settings, now, calendar.isBankHoliday),
  });
  return dryRun(asked, worldAt);
}

/** Without an entry somebody has agreed to nothing yet. */
const consentOf = ({ consents }: EscalationSettings, id: PersonId): Consent =>
  consents.find(({ personId }) => personId === id) ?? { personId: id, askByName: false, shownAs: 'role' };

function withConsent(settings: EscalationSettings, mine: Consent): EscalationSettings {
  const isMine = ({ personId }: Consent): boolean => personId === mine.personId;
  const { consents } = settings;
  const known = consents.some(isMine);
  return {
    ...settings,
    // In its place, so that a repeat is known as one.
    consents: known ? consents.map((each) => (isMine(each) ? mine : each)) : [...consents, mine],
  };
}

export const escalationSettingsRoutes = (deps: EscalationApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/escalation-settings',
    summary: 'Who is asked in which order, and what else officers decide about calls for a person.',
    audit: 'escalation.settings-opened',
    responses: { 200: settingsAnswerSchema },
    handler: async () => ({ status: 200, body: await settingsAnswer(deps) }),
  }),
  defineRoute({
    ...officers,
    method: 'put',
    path: '/api/escalation-settings',
    summary: 'Change them. 409 with `current` when somebody else has meanwhile.',
    audit: 'escalation.settings-changed',
    body: saveSettingsSchema,
    responses: { 200: versionSchema },
    async handler({ person, body }) {
      refuseProblems(settingsProblems(body.settings, await helpful(deps)));
      const change = ({ consents }: EscalationSettings) => ({ ...body.settings, consents });
      const shown = (settings: EscalationSettings) => ({ settings: withoutNumbers(settings) });
      const version = await save(deps, { over: body.version, by: person.id, change, shown });
      return { status: 200, body: { version }, subject: 'escalation-settings' };
    },
  }),
  defineRoute({
    ...officers,
    method: 'post',
    path: '/api/escalation-settings/dry-run',
    summary: 'Who would be asked at a given moment, if nobody answered. Nobody is told anything.',
    audit: 'escalation.tried-out',
    body: dryRunSchema,
    responses: { 200: dryRunAnswerSchema },
    handler: async ({ body }) => ({ status: 200, body: await tryOut(deps, body) }),
  }),
  defineRoute({
    ...helpers,
    method: 'get',
    path: '/api/escalation-consent',
    summary: 'What the caller has agreed to: being asked by name, how they are shown, their number.',
    audit: 'none: tells people only about themselves',
    responses: { 200: consentAnswerSchema },
    async handler({ person }) {
      const { version, settings } = await deps.settings.read();
      return { status: 200, body: { version, consent: consentOf(settings, person.id) } };
    },
  }),
  defineRoute({
    ...helpers,
    method: 'put',
    path: '/api/escalation-consent',
    summary: 'Change what the caller agrees to. 409 with `current` when the settings have changed meanwhile.',
    audit: 'escalation.consent-changed',
    body: saveConsentSchema,
    responses: { 200: versionSchema },
    async handler({ person, body }) {
      refuseProblems(consentProblems(body.consent));
      const mine: Consent = { ...body.consent, personId: person.id };
      const change = (settings: EscalationSettings) => withConsent(settings, mine);
      const shown = (settings: EscalationSettings) => ({ consent: consentOf(settings, person.id) });
      const version = await save(deps, { over: body.version, by: person.id, change, shown });
      return { status: 200, body: { version }, subject: 'escalation-consent' };
    },
  }),
];
