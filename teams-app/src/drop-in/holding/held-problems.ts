import type { z } from 'zod';
import { problemSentence } from '@councillor-safety/core/drop-in/drop-in-problems';
import type { FieldProblem } from '../../shell/ErrorSummary';

/** By the name of the field: the service says what it is within, and `ways.0` and `ways.1` are problems of one field. */
const fieldOf = (path: string): string =>
  path
    .replace(/^(draft|settings|change|cover)\./, '')
    .replace(/^moved\./, '')
    .replace(/\.\d+$/, '');

/** As the forms name their fields, the first of each. */
export const onePerField = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems
    .map(({ field, sentence }) => ({ field: fieldOf(field), sentence }))
    .filter(({ field }, index, all) => all.findIndex((one) => one.field === field) === index);

/** For the list at the top of a form: where two sentences are alike, each says of which field it is. */
export const inSummary = (
  problems: readonly FieldProblem[],
  labels: Readonly<Record<string, string>>,
): FieldProblem[] =>
  problems.map(({ field, sentence }) => {
    const label = labels[field];
    const isTwice = problems.filter((one) => one.sentence === sentence).length > 1;
    return { field, sentence: isTwice && label !== undefined ? `${label}: ${sentence}` : sentence };
  });

/** What a schema of core says of what was typed, in sentences. */
export const problemsOf = (error: z.ZodError): FieldProblem[] =>
  onePerField(
    error.issues.map(({ path, message }) => ({ field: path.join('.'), sentence: problemSentence(message) })),
  );

export const problemAt =
  (problems: readonly FieldProblem[]) =>
  (field: string): string | undefined =>
    problems.find((one) => one.field === field)?.sentence;
