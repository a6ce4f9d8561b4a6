import { mistakesOf } from '@councillor-safety/core/hub/hub-mistakes';
import type { RowFault } from '@councillor-safety/core/sharepoint/loose-row';

const sentences = (...faults: Omit<RowFault, 'key'>[]): string[] =>
  mistakesOf({ id: '7', faults: faults.map((fault) => ({ key: 'topic', ...fault })), problems: [] }).map(
    ({ problem }) => problem,
  );

describe('what officers are asked to mend', () => {
  it('says what is wrong with a column', () => {
    expect(
      sentences(
        { column: 'Title', fault: 'missing' },
        { column: 'Topic', fault: 'unknown-choice', found: 'Weather' },
        { column: 'SortOrder', fault: 'wrong-kind', found: 'first' },
        { column: 'Owner', fault: 'wrong-kind' },
      ),
    ).toEqual([
      "The column 'Title' is empty, so this row is not shown.",
      "The column 'Topic' has 'Weather', which is not one of its choices.",
      "The column 'SortOrder' holds 'first', which does not belong there.",
      "The column 'Owner' holds something that cannot be read.",
    ]);
  });

  it('names the row, or numbers it when it has no name', () => {
    const problems = ['This is wrong.', false, undefined] as const;
    expect(mistakesOf({ id: '7', name: 'Duty officer', faults: [], problems })).toEqual([
      { id: '7', row: 'Duty officer', problem: 'This is wrong.' },
    ]);
    expect(mistakesOf({ id: '7', faults: [], problems })).toEqual([
      { id: '7', row: 'Row 7', problem: 'This is wrong.' },
    ]);
  });
});
