import * as React from 'react';
import type { DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { wayAt, type DetailsDraft } from '../reading/details-draft';
import { useDropInStyles } from '../reading/drop-in.styles';
import { wayInWords } from '../strings/words';

interface FieldsProps {
  readonly draft: DetailsDraft;
  readonly onDraft: (draft: DetailsDraft) => void;
  readonly problems: readonly FieldProblem[];
}

const problemIn = (problems: readonly FieldProblem[], field: string): string | undefined =>
  problems.find((one) => one.field === field)?.sentence;

/** How to meet; where there is only one way, nothing is asked. */
export function WayFields({
  draft,
  onDraft,
  problems,
  ways,
}: FieldsProps & { ways: readonly DropInWay[] }): JSX.Element {
  const chosen = wayAt(draft, ways);
  const phone = (
    <TextField
      field="phone"
      label={t('drop-in:book.phone')}
      hint={t('drop-in:book.phoneHint')}
      type="tel"
      autoComplete="tel"
      value={draft.phone}
      onText={(value) => onDraft({ ...draft, phone: value })}
      problem={problemIn(problems, 'phone')}
    />
  );
  if (ways.length === 1)
    return (
      <>
        <p>{ways.map(wayInWords)}</p>
        {chosen === 'phone' && phone}
      </>
    );
  return (
    <ChoiceList<DropInWay>
      field="way"
      legend={t('drop-in:book.how')}
      several={false}
      choices={ways.map((way) => ({
        value: way,
        label: wayInWords(way),
        more: way === 'phone' ? phone : undefined,
      }))}
      chosen={chosen === undefined ? [] : [chosen]}
      onChoose={([way]) => onDraft({ ...draft, way })}
      problem={problemIn(problems, 'way')}
    />
  );
}

/** What may be said of it, and need not. */
export function WordFields({ draft, onDraft, problems }: FieldsProps): JSX.Element {
  return (
    <>
      <TextField
        field="topic"
        label={t('drop-in:book.topic')}
        hint={t('drop-in:book.topicHint')}
        lines={3}
        value={draft.topic}
        onText={(topic) => onDraft({ ...draft, topic })}
        problem={problemIn(problems, 'topic')}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.regular}
          onChange={({ target }) => onDraft({ ...draft, regular: target.checked })}
        />
        <span>{t('drop-in:book.regular')}</span>
      </label>
    </>
  );
}

/** The same, folded away unless it holds something that needs another look. */
export function FoldedWords(props: FieldsProps): JSX.Element {
  const styles = useDropInStyles();
  const wrong = problemIn(props.problems, 'topic') !== undefined;
  return (
    <details open={wrong || undefined}>
      <summary className={styles.summary}>{t('drop-in:book.say')}</summary>
      <WordFields {...props} />
    </details>
  );
}
