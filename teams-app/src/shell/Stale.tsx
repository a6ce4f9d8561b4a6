import * as React from 'react';
import { Button } from './Button';
import { Notice } from './Notice';
import './load-work-strings';
import { t } from './strings';

interface StaleProps {
  readonly again: () => void;
  readonly drop: () => void;
  /** As it is now. */
  readonly children: React.ReactNode;
}

/** Somebody else was quicker: what there is now stands beside what the person typed, and they decide again. */
export function Stale({ again, drop, children }: StaleProps): JSX.Element {
  return (
    <Notice heading={t('work:stale.heading')} tone="warning" alert>
      <p>{t('work:stale.why')}</p>
      <h3>{t('work:stale.now')}</h3>
      {children}
      <div className="report-actions">
        <Button onClick={again}>{t('work:stale.again')}</Button>
        <Button onClick={drop}>{t('work:stale.drop')}</Button>
      </div>
    </Notice>
  );
}
