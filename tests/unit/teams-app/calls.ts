import {
  escalationDetailViewSchema,
  escalationSummarySchema,
  settingsAnswerSchema,
  type EscalationDetailView,
  type EscalationSummary,
  type SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { z } from 'zod';
import { meAs } from './fake-services';

const summary = {
  reference: 'TK-7K3MPX2Q',
  state: 'waiting',
  view: 'state',
  councillorName: 'Cllr Avani Thistlewood',
  startedAt: '2026-11-20T23:40:00.000Z',
} as const;

/** A call in a list, with these parts different. */
export const aCall = (different: Partial<z.input<typeof escalationSummarySchema>> = {}): EscalationSummary =>
  escalationSummarySchema.parse({ ...summary, ...different });

/** A call by itself, as its helper sees it, with these parts different. */
export const aCallDetail = (
  different: Partial<z.input<typeof escalationDetailViewSchema>> = {},
): EscalationDetailView =>
  escalationDetailViewSchema.parse({
    ...summary,
    ...{ view: 'helper', state: 'in-conversation', helper: 'Imani Larkspur', lines: [], complete: true },
    ...different,
  });

const cardOf = (key: string) => {
  const { id, name, roles, offices } = meAs(key);
  return { id, name, roles, offices };
};

/** Who is asked, as officers read it, with these parts different. */
export const theSettings = (different: Partial<z.input<typeof settingsAnswerSchema>> = {}): SettingsAnswer =>
  settingsAnswerSchema.parse({
    version: 3,
    settings: {
      chains: {
        'in-hours': { steps: [{ who: { kind: 'first-on-call' }, waitMinutes: 5, repeat: 2 }] },
        'out-of-hours': {
          steps: [
            { who: { kind: 'first-on-call' }, waitMinutes: 5, repeat: 2 },
            { who: { kind: 'second-on-call' }, waitMinutes: 5, repeat: 2 },
            { who: { kind: 'office', office: 'legal' }, waitMinutes: 5, repeat: 2 },
          ],
        },
      },
      ...{ officeHours: 'Mon-Fri 09:00-17:00', groups: [], broadcastWaitMinutes: 10, phones: [] },
      ...{ dangerWords: [], aftercareDays: 3, consents: [] },
    },
    people: ['officer', 'officer2', 'legal'].map(cardOf),
    ...{ monitoring: false, warnings: [] },
    ...different,
  });
