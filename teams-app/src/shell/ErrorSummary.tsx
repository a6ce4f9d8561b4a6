import * as React from 'react';
import { fieldId, focusField } from './focus';
import { t } from './strings';
import { useErrorSummaryStyles } from './ErrorSummary.styles';

export interface FieldProblem {
  readonly field: string;
  readonly sentence: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
}

/** What needs another look, at the top, with a link to each field. Takes the focus when it appears or changes. */
export function ErrorSummary({ problems }: ErrorSummaryProps): JSX.Element | null {
  const box = React.useRef<HTMLDivElement>(null);
  const styles = useErrorSummaryStyles();
  React.useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="error-summary" className={styles.box}>
      <h2 id="error-summary" className={styles.heading}>
        {t('errorSummary')}
      </h2>
      <ul className={styles.list}>
        {problems.map(({ field, sentence }) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              className={styles.link}
              onClick={(event) => {
                // The part after # is the screen's address, so the link must not change it.
                event.preventDefault();
                focusField(field);
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
