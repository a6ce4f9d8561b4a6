import type { PersonId } from '@councillor-safety/core/people/people';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import type { dayParts, IncidentKind } from '@councillor-safety/core/incident/incident-words';

export const whenTypes = ['just-now', 'exact', 'roughly', 'ongoing'] as const;
export type WhenType = (typeof whenTypes)[number];

/** When, as somebody fills it in: days as `2026-11-20`, times as `14:30`, both London wall time. */
export interface WhenAnswer {
  type?: WhenType;
  /** The instant of pressing "Just now" (ISO 8601). */
  pressedAt?: string;
  on?: string;
  time?: string;
  part?: (typeof dayParts)[number];
}

export type PerpetratorAnswer = NonNullable<IncidentReport['perpetrators']>[number];

/** A report while it is being written: everything may be missing, nothing has been checked. */
export interface ReportAnswers extends Partial<
  Omit<IncidentReport, 'mode' | 'when' | 'kinds' | 'account' | 'onBehalfOf' | 'perpetrators' | 'police'>
> {
  kinds: IncidentKind[];
  when: WhenAnswer;
  account: string;
  perpetrators?: PerpetratorAnswer[];
  policeTold?: boolean;
  crimeReference?: string;
  /** `me`, `other`, or not answered yet. */
  aboutWhom?: 'me' | 'other';
  onBehalfOf?: PersonId;
}

export const noAnswers: ReportAnswers = { kinds: [], when: {}, account: '' };

/** Whether there is anything in it that would be a pity to lose. */
export const isEmpty = (answers: ReportAnswers): boolean =>
  JSON.stringify(answers) === JSON.stringify(noAnswers);

export type ChangeAnswers = (changes: Partial<ReportAnswers>) => void;

/** One sentence beside one field. `field` is the path in the report, such as `when` or `perpetrators.0.name`. */
export interface AnswerProblem {
  readonly field: string;
  readonly sentence: string;
}

/** What every question's fields receive. */
export interface QuestionProps {
  readonly answers: ReportAnswers;
  readonly change: ChangeAnswers;
  readonly problems: readonly AnswerProblem[];
}

/** Whether a problem belongs to one of these answers: `when` covers `when.at`. */
export const concerns = (fields: readonly string[], { field }: AnswerProblem): boolean =>
  fields.some((name) => field === name || field.startsWith(`${name}.`));

/** The sentence for a field or anything inside it. */
export const sentenceFor = (problems: readonly AnswerProblem[], field: string): string | undefined =>
  problems.find((problem) => concerns([field], problem))?.sentence;
