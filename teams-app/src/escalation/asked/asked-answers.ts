import {
  escalationSettingsSchema,
  type ChainStep,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { callHours, type CallHours } from '@councillor-safety/core/escalation/escalation-words';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { SettingsToSave } from '../../api/escalation-api';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { keyOfWho, whoOfKey } from '../strings/words';
import { sentenceFor } from './asked-problems';

/** A step as it is typed. The id only tells it from others while the order changes. */
export interface StepAnswers {
  readonly id: string;
  /** As in `keyOfWho`; empty before somebody has chosen. */
  readonly who: string;
  readonly waitMinutes: string;
  readonly repeat: string;
}
export interface PhoneAnswers {
  readonly id: string;
  readonly label: string;
  readonly phone: string;
}
export interface GroupAnswers {
  readonly id: string;
  readonly name: string;
  readonly people: readonly PersonId[];
}

/** The whole form, as it is typed. */
export interface AskedAnswers {
  readonly chains: Readonly<Record<CallHours, readonly StepAnswers[]>>;
  readonly officeHours: string;
  readonly broadcastWaitMinutes: string;
  readonly phones: readonly PhoneAnswers[];
  readonly groups: readonly GroupAnswers[];
  /** One a line. */
  readonly dangerWords: string;
  readonly aftercareDays: string;
}

const newId = (): string => crypto.randomUUID();

const stepOf = ({ who, waitMinutes, repeat }: ChainStep): StepAnswers => ({
  ...{ id: newId(), who: keyOfWho(who) },
  ...{ waitMinutes: String(waitMinutes), repeat: String(repeat) },
});

export const blankStep = (): StepAnswers => ({ id: newId(), who: '', waitMinutes: '5', repeat: '2' });
export const blankPhone = (): PhoneAnswers => ({ id: newId(), label: '', phone: '' });
export const blankGroup = (): GroupAnswers => ({ id: newId(), name: '', people: [] });

export const answersOf = (settings: EscalationSettings): AskedAnswers => ({
  chains: {
    'in-hours': settings.chains['in-hours'].steps.map(stepOf),
    'out-of-hours': settings.chains['out-of-hours'].steps.map(stepOf),
  },
  officeHours: settings.officeHours,
  broadcastWaitMinutes: String(settings.broadcastWaitMinutes),
  phones: settings.phones.map((one) => ({ ...one, id: newId() })),
  groups: settings.groups,
  dangerWords: settings.dangerWords.join('\n'),
  aftercareDays: String(settings.aftercareDays),
});

/** What is no whole number is no number, and the schema says so. */
const numberOf = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);

const settingsFrom = (answers: AskedAnswers): unknown => ({
  chains: Object.fromEntries(
    callHours.map((hours) => [
      hours,
      {
        steps: answers.chains[hours].map(({ who, waitMinutes, repeat }) => ({
          who: whoOfKey(who),
          waitMinutes: numberOf(waitMinutes),
          repeat: numberOf(repeat),
        })),
      },
    ]),
  ),
  officeHours: answers.officeHours,
  groups: answers.groups,
  broadcastWaitMinutes: numberOf(answers.broadcastWaitMinutes),
  phones: answers.phones.map(({ label, phone }) => ({ label, phone })),
  dangerWords: answers.dangerWords
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
  aftercareDays: numberOf(answers.aftercareDays),
});

const toSave = escalationSettingsSchema.omit({ consents: true });

type Checked =
  | { readonly ok: true; readonly settings: SettingsToSave }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What was typed, as the service takes it, or what needs another look. */
export function checkAsked(answers: AskedAnswers): Checked {
  const parsed = toSave.safeParse(settingsFrom(answers));
  if (parsed.success) return { ok: true, settings: parsed.data };
  const problems = parsed.error.issues.map(({ path }) => {
    const field = fieldFor(path.join('.'));
    return { field, sentence: sentenceFor(field) };
  });
  return { ok: false, problems: onePerField(problems) };
}

/** The field of the form that a path of the settings belongs to: a word of danger to the whole list, and so on. */
export const fieldFor = (path: string): string =>
  path
    .replace(/^settings\./, '')
    .replace(/^(chains\.[a-z-]+)$/, '$1.steps')
    .replace(/\.(who|people)\..+$/, '.$1')
    .replace(/^dangerWords\..+$/, 'dangerWords')
    .replace(/^(chains\.[a-z-]+\.steps\.\d+)$/, '$1.who')
    .replace(/^(groups\.\d+)$/, '$1.name')
    .replace(/^(phones\.\d+)$/, '$1.phone');

export const onePerField = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.filter(({ field }, index, all) => all.findIndex((one) => one.field === field) === index);
