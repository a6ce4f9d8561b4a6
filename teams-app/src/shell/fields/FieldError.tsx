import * as React from 'react';
import { t } from '../strings';
import { useFieldStyles } from './TextField.styles';

/** One plain sentence above the field it belongs to. */
export function FieldError({ id, problem }: { id: string; problem?: string }): JSX.Element | null {
  const styles = useFieldStyles();
  if (problem === undefined) return null;
  return (
    <p id={id} className={styles.problem}>
      <span className={styles.hidden}>{t('errorPrefix')} </span>
      {problem}
    </p>
  );
}
