import * as React from 'react';
import type { Role } from '@councillor-safety/core/people/people';
import { QuickLog } from '../incident/quick-log/QuickLog';
import { useSessionState } from '../services/session-state';
import { EmergencyStrip } from '../shell/EmergencyStrip';
import { late } from '../shell/late';
import { t } from '../shell/strings';
import { useRoute } from '../shell/useRoute';
import type { SessionState } from '../sign-in/session';
import { Banners } from './Banners';
import { Boundary } from './Boundary';
import { useShortStrip } from './useShortStrip';

const Workspace = late(() => import('./Workspace'));

const rolesOf = (session: SessionState): readonly Role[] => ('me' in session && session.me?.roles) || [];

const isOfficerOnly = (session: SessionState): boolean =>
  rolesOf(session).includes('officer') && !rolesOf(session).includes('councillor');

/** The frame: emergency help first, then one screen; what stands in the way is said below it, so that nothing moves. */
export function App(): JSX.Element {
  const route = useRoute();
  const session = useSessionState();
  const short = useShortStrip(route);
  return (
    <>
      <EmergencyStrip short={short} />
      <Boundary>
        {route.at === 'quick' && !isOfficerOnly(session) ? (
          <QuickLog question={route.question} />
        ) : (
          <React.Suspense fallback={<p className="page-loading">{t('loading')}</p>}>
            <Workspace route={route} />
          </React.Suspense>
        )}
      </Boundary>
      <Banners />
    </>
  );
}
