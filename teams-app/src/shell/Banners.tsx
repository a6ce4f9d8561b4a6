import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { SessionState } from '../sign-in/session';
import { Notice } from './Notice';
import { services } from './services';
import { keep, useWatched, type Watched } from './store';
import { t } from './strings';
import { useOnline } from './useOnline';

const starting: Watched<SessionState> = keep<SessionState>({ at: 'starting' });

/** The session as it is now; `starting` until it has been loaded. */
export const useSessionState = (): SessionState =>
  useWatched(useWatched(services)?.session.state ?? starting);

/** What stands between the person and the service, said once, above the screen; the screen itself stays. */
export function Banners(): JSX.Element {
  const online = useOnline();
  const session = useSessionState();
  const signIn = useWatched(services)?.session.signIn;
  return (
    <div>
      <div role="status">
        {!online && <Notice>{t('connection.offline')}</Notice>}
        {online && session.at === 'not-answering' && <Notice>{t('connection.notAnswering')}</Notice>}
      </div>
      {session.at === 'sign-in-needed' && (
        <Notice tone="warning" alert>
          <p>{session.failed ? t('signIn.failed') : session.me ? t('signIn.expired') : t('signIn.why')}</p>
          <Button appearance="primary" size="large" onClick={() => void signIn?.()}>
            {session.me ? t('signIn.again') : t('signIn.button')}
          </Button>
        </Notice>
      )}
      {session.at === 'failed' && (
        <Notice tone="warning" alert>
          {session.sentence || t('failure.unexpected')}
        </Notice>
      )}
    </div>
  );
}
