import * as React from 'react';
import { Button } from '../shell/Button';
import { Notice } from '../shell/Notice';
import { services } from '../services/services';
import { useSessionState } from '../services/session-state';
import { useWatched } from '../shell/store';
import { t } from '../shell/strings';
import { useOnline } from '../shell/useOnline';

/** What stands between the person and the service, said once, at the lower edge; the screen itself stays. */
export function Banners(): JSX.Element {
  const online = useOnline();
  const session = useSessionState();
  const signIn = useWatched(services)?.session.signIn;
  return (
    <div className="banners">
      <div role="status">
        {!online && <Notice>{t('connection.offline')}</Notice>}
        {online && session.at === 'not-answering' && <Notice>{t('connection.notAnswering')}</Notice>}
      </div>
      <div>
        {session.at === 'sign-in-needed' && (
          <Notice tone="warning" alert>
            <p>{session.failed ? t('signIn.failed') : session.me ? t('signIn.expired') : t('signIn.why')}</p>
            <Button primary onClick={() => void signIn?.()}>
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
    </div>
  );
}
