import * as React from 'react';
import { Button } from './Button';
import { ApiProblem, isPassing, NoConnection } from '../api/api-problem';
import { Notice } from './Notice';
import { t } from './strings';

/** A failure as one plain sentence. */
export function failureSentence(failure: unknown): string {
  if (failure instanceof NoConnection) return t('failure.noConnection');
  if (failure instanceof ApiProblem && failure.message !== '') return failure.message;
  return isPassing(failure) ? t('failure.noConnection') : t('failure.unexpected');
}

/** What went wrong, a code to quote, and another try. */
export function Failure({ failure, again }: { failure: unknown; again?: () => void }): JSX.Element {
  const reference = failure instanceof ApiProblem ? failure.facts.reference : undefined;
  return (
    <Notice heading={t('failure.heading')} tone="warning" alert>
      <p>{failureSentence(failure)}</p>
      {reference && <p>{t('failure.reference', { reference })}</p>}
      {again && <Button onClick={again}>{t('tryAgain')}</Button>}
    </Notice>
  );
}
