import * as React from 'react';
import { goodLink } from '@councillor-safety/core/bulletin/bulletin-text-link';
import { Button } from '../../shell/Button';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';

interface LinkFormProps {
  readonly field: string;
  /** What was marked in the text. */
  readonly marked: string;
  readonly onLink: (link: { words: string; href: string }) => void;
  readonly onCancel: () => void;
}

/** Asks for a link; one that leads anywhere but to an https address is refused at once. */
export function LinkForm({ field, marked, onLink, onCancel }: LinkFormProps): JSX.Element {
  const styles = useBulletinStyles();
  const isAddress = goodLink(marked.trim()) !== undefined;
  const [words, setWords] = React.useState(marked);
  const [target, setTarget] = React.useState(isAddress ? marked.trim() : '');
  const [problem, setProblem] = React.useState<FieldProblem>();
  const [wordsField, targetField] = [`${field}.words`, `${field}.target`];
  React.useEffect(
    () => focusField(marked.trim() === '' ? `${field}.words` : `${field}.target`),
    [field, marked],
  );
  React.useEffect(() => {
    if (problem) focusField(problem.field);
  }, [problem]);
  const insert = (): void => {
    const href = goodLink(target.trim());
    if (words.trim() === '')
      return setProblem({ field: wordsField, sentence: t('bulletin:compose.tools.noWords') });
    if (href === undefined)
      return setProblem({ field: targetField, sentence: t('bulletin:compose.tools.badLink') });
    onLink({ words: words.trim(), href });
  };
  const problemOf = (name: string): string | undefined =>
    problem?.field === name ? problem.sentence : undefined;
  return (
    <form
      noValidate
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        insert();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextField
        field={wordsField}
        label={t('bulletin:compose.tools.linkWords')}
        value={words}
        onText={setWords}
        problem={problemOf(wordsField)}
      />
      <TextField
        field={targetField}
        label={t('bulletin:compose.tools.linkTarget')}
        hint={t('bulletin:compose.tools.linkHint')}
        value={target}
        onText={setTarget}
        problem={problemOf(targetField)}
      />
      <div className="report-actions">
        <Button type="submit" primary>
          {t('bulletin:compose.tools.linkInsert')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
