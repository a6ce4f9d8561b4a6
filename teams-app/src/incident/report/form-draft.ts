import { noAnswers, type ReportAnswers } from './answers';

/** What a draft holds: the answers, and the one key that they will be sent with. */
export interface FormDraft {
  readonly answers: ReportAnswers;
  readonly sendKey: string;
  /** Of a report that is being added to: its version when the person began. */
  readonly version?: number;
}

type Begun = Pick<FormDraft, 'answers' | 'version'>;

export const newDraft = ({ answers, version }: Begun = { answers: noAnswers }): FormDraft => ({
  answers,
  ...(version !== undefined && { version }),
  sendKey: crypto.randomUUID(),
});

/** Where the focus goes when there are two versions of a draft and one must be chosen first. */
export const versionsField = 'versions';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A stored draft, if it still fits the form. By hand: the form opens before the schemas' code is there. */
export function readFormDraft(stored: unknown): FormDraft | undefined {
  if (!isRecord(stored) || typeof stored.sendKey !== 'string' || !isRecord(stored.answers)) return undefined;
  const { kinds, when, account } = stored.answers;
  const fits = Array.isArray(kinds) && isRecord(when) && typeof account === 'string';
  return fits ? (stored as unknown as FormDraft) : undefined;
}
