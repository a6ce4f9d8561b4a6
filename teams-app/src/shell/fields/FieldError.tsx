import * as React from 'react';
import { t } from '../strings';

/** One plain sentence above the field it belongs to. */
export function FieldError({ id, problem }: { id: string; problem?: string }): JSX.Element | null {
  if (problem === undefined) return null;
  return (
    <p id={id} className="field-problem">
      <span className="for-screen-readers">{t('errorPrefix')} </span>
      {problem}
    </p>
  );
}
