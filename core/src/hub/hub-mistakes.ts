import type { RowFault } from '../sharepoint/loose-row';

/** Something an officer should put right in a row of a hub list. Never shown to councillors. */
export interface Mistake {
  /** Id of the SharePoint item. */
  readonly id: string;
  /** What the row is called, or `Row 7` when it has no name. */
  readonly row: string;
  /** One sentence. */
  readonly problem: string;
}

function faultSentence({ column, fault, found }: RowFault): string {
  if (fault === 'missing') return `The column '${column}' is empty, so this row is not shown.`;
  if (found === undefined) return `The column '${column}' holds something that cannot be read.`;
  return fault === 'wrong-kind'
    ? `The column '${column}' holds '${found}', which does not belong there.`
    : `The column '${column}' has '${found}', which is not one of its choices.`;
}

interface RowProblems {
  readonly id: string;
  readonly name?: string;
  readonly faults: readonly RowFault[];
  /** What the feature's own rules object to, a sentence each; false and absent ones are left out. */
  readonly problems: readonly (string | false | undefined)[];
}

export function mistakesOf({ id, name, faults, problems }: RowProblems): readonly Mistake[] {
  return [...faults.map(faultSentence), ...problems].flatMap((problem) =>
    problem ? [{ id, row: name ?? `Row ${id}`, problem }] : [],
  );
}

export const phoneProblem = (phone: string): string => `The phone number '${phone}' cannot be dialled.`;
export const emailProblem = (email: string): string => `The e-mail address '${email}' is not one.`;
