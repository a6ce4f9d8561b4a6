import * as React from 'react';
import { fieldId, focusField } from './focus';
import { t } from './strings';

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
  React.useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="error-summary" className="error-summary">
      <h2 id="error-summary">{t('errorSummary')}</h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <a
              href={`#${fieldId(field)}`}
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
