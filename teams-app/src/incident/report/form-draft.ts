import { noAnswers, type ReportAnswers } from './answers';

/** What a draft holds: the answers, and the one key that they will be sent with. */
export interface FormDraft {
  readonly answers: ReportAnswers;
  readonly sendKey: string;
  /** Of a report that is being added to: its version when the person began. */
  readonly version?: number;
}

export const newDraft = (answers: ReportAnswers = noAnswers, version?: number): FormDraft => ({
  answers,
  version,
  sendKey: crypto.randomUUID(),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A stored draft, if it still fits the form. By hand: the form opens before the schemas' code is there. */
export function readFormDraft(stored: unknown): FormDraft | undefined {
  if (!isRecord(stored) || typeof stored.sendKey !== 'string' || !isRecord(stored.answers)) return undefined;
  const { kinds, when, account } = stored.answers;
  const fits = Array.isArray(kinds) && isRecord(when) && typeof account === 'string';
  return fits ? (stored as unknown as FormDraft) : undefined;
}
