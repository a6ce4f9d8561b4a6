import * as React from 'react';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { useSessionState } from '../../services/session-state';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';

/** Kept here and not sent yet: said as it is. */
export function Waiting(): JSX.Element {
  const outgoing = useWatched(useHere().belongings)?.outgoing;
  const needsSignIn = useSessionState().at === 'sign-in-needed';
  return (
    <Page heading={t('incident:sent.waitingHeading')}>
      <Notice tone="warning">
        <p role="status">{t('incident:sent.waiting')}</p>
        <p>{needsSignIn ? t('incident:sent.waitingSignIn') : t('incident:sent.waitingWhy')}</p>
        <Button onClick={() => void outgoing?.flush()}>{t('incident:sent.now')}</Button>
      </Notice>
      <a href={hrefOf({ at: 'home' })}>{t('home')}</a>
    </Page>
  );
}
