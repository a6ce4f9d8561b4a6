import { noAnswers, type ReportAnswers } from './answers';

/** What a draft holds: the answers, and the one key that they will be sent with. */
export interface FormDraft {
  readonly answers: ReportAnswers;
  readonly sendKey: string;
}

export const newDraft = (answers: ReportAnswers = noAnswers): FormDraft => ({
  answers,
  sendKey: crypto.randomUUID(),
});
