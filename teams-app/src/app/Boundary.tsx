import * as React from 'react';
import { Button } from '../shell/Button';
import { Notice } from '../shell/Notice';
import { t } from '../shell/strings';

/** What is left when a screen cannot be shown: a sentence and a way on, never an empty window. What was written is kept. */
export class Boundary extends React.Component<{ children: React.ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): React.ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <Notice heading={t('failure.heading')} tone="warning" alert>
          <p>{t('failure.screen')}</p>
          <Button primary onClick={() => window.location.reload()}>
            {t('failure.reload')}
          </Button>
        </Notice>
      </main>
    );
  }
}
