import type * as React from 'react';
import type { Me } from '@councillor-safety/core/people/me';
import type { QuestionProps, ReportAnswers } from '../report/answers';

/** One question of the full report is one file that says all of this. */
export interface Question {
  /** Its place in the address. */
  readonly id: string;
  readonly heading: () => string;
  /** The parts of the report it answers, as paths; its problems are found by them. */
  readonly fields: readonly string[];
  readonly Fields: React.ComponentType<QuestionFieldsProps>;
  /** The answer in words for "check your answers"; empty when it was left out. */
  readonly summary: (answers: ReportAnswers, context: SummaryContext) => string;
  readonly mayBeLeftOut?: boolean;
  readonly asked?: (context: AskContext) => boolean;
}

export interface QuestionFieldsProps extends QuestionProps {
  readonly sendKey: string;
}

export interface SummaryContext {
  readonly nameOf: (id: string) => string;
  readonly files: readonly string[];
}

export interface AskContext {
  readonly me: Me;
  readonly answers: ReportAnswers;
  readonly amending: boolean;
}
