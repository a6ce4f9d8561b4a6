import { z } from 'zod';
import type {
  saveConsentSchema,
  saveSettingsSchema,
} from '@councillor-safety/core/escalation/escalation-answers';
import {
  consentAnswerSchema,
  dryRunAnswerSchema,
  escalationDetailViewSchema,
  escalationsSchema,
  settingsAnswerSchema,
  type DryRun,
  type DryRunAnswer,
  type EscalationDetailView,
  type Escalations,
  type SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { ApiClient } from './api-client';

interface Keyed {
  readonly key: string;
}
export type SettingsToSave = z.infer<typeof saveSettingsSchema>['settings'];
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;
export type ConsentToSave = z.infer<typeof saveConsentSchema>['consent'];

/** Every call about calls for a person, each checked against core's schema. */
export interface EscalationApi {
  mine(): Promise<Escalations>;
  detail(reference: string): Promise<EscalationDetailView>;
  picture(reference: string, key: string): Promise<Blob>;
  note(reference: string, wish: Keyed & { body: string }): Promise<unknown>;
  settings(): Promise<SettingsAnswer>;
  saveSettings(wish: Keyed & { version: number; settings: SettingsToSave }): Promise<unknown>;
  dryRun(question: DryRun): Promise<DryRunAnswer>;
  consent(): Promise<ConsentAnswer>;
  saveConsent(wish: Keyed & { version: number; consent: ConsentToSave }): Promise<unknown>;
}

const calls = '/api/escalations';
const settingsPath = '/api/escalation-settings';
const consentPath = '/api/escalation-consent';

export function createEscalationApi({ call, file }: ApiClient): EscalationApi {
  const get = <T>(path: string, answer: z.ZodType<T>): Promise<T> => call({ method: 'GET', path, answer });
  const send = (method: 'POST' | 'PUT', path: string, { key, ...body }: Keyed): Promise<unknown> =>
    call({ method, path, key, body, answer: z.unknown() });
  const of = (reference: string): string => `${calls}/${encodeURIComponent(reference)}`;
  return {
    mine: () => get(calls, escalationsSchema),
    detail: (reference) => get(of(reference), escalationDetailViewSchema),
    picture: (reference, key) => file(`${of(reference)}/pictures/${encodeURIComponent(key)}`),
    note: (reference, wish) => send('POST', `${of(reference)}/notes`, wish),
    settings: () => get(settingsPath, settingsAnswerSchema),
    saveSettings: (wish) => send('PUT', settingsPath, wish),
    dryRun: (body) =>
      call({ method: 'POST', path: `${settingsPath}/dry-run`, body, answer: dryRunAnswerSchema }),
    consent: () => get(consentPath, consentAnswerSchema),
    saveConsent: (wish) => send('PUT', consentPath, wish),
  };
}
