import type { Element } from './card-parts';

interface Choice {
  readonly title: string;
  readonly value: string;
}

interface ChoicesOptions {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly errorMessage: string;
  readonly several?: boolean;
  readonly value?: string;
}

/** Few enough to be seen at once on a phone. */
const atOnce = 7;

export const choicesInput = ({
  id,
  label,
  choices,
  errorMessage,
  several = false,
  value,
}: ChoicesOptions): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices,
  style: several || choices.length <= atOnce ? 'expanded' : 'compact',
  isMultiSelect: several,
  isRequired: true,
  errorMessage,
  wrap: true,
  ...(value !== undefined && { value }),
});

interface WordsOptions {
  readonly id: string;
  readonly label: string;
  /** Said when nothing was written. */
  readonly errorMessage: string;
  readonly maxLength: number;
}

/** Room for a few sentences. */
export const wordsInput = (options: WordsOptions): Element => ({
  type: 'Input.Text',
  ...options,
  isMultiline: true,
  isRequired: true,
});
