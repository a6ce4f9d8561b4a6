import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { SessionAnswers } from './session-answers';

/** What each group of fields of the form needs. */
export interface FieldsProps {
  readonly answers: SessionAnswers;
  readonly set: (changes: Partial<SessionAnswers>) => void;
  readonly problem: (field: string) => string | undefined;
}

export interface HolderFieldsProps extends FieldsProps {
  /** Who may hold it, as far as the reader may say. */
  readonly holders: readonly Pick<Holder, 'id' | 'name'>[];
}

/** Choices with the one among them that is chosen, which need not be a usual one. */
export const withChosen = (
  usual: readonly number[],
  chosen: string,
  words: (value: number) => string,
): { value: string; label: string }[] =>
  [...new Set([...usual, Number(chosen)])]
    .sort((one, other) => one - other)
    .map((value) => ({ value: String(value), label: words(value) }));
