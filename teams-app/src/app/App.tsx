import * as React from 'react';
import { FluentProvider, mergeClasses } from '@fluentui/react-components';
import type { Role } from '@councillor-safety/core/people/people';
import { QuickLog } from '../incident/quick-log/QuickLog';
import { useAppStyles } from './App.styles';
import type { SessionState } from '../sign-in/session';
import { Boundary } from './Boundary';
import { Banners } from './Banners';
import { useSessionState } from '../services/session-state';
import { EmergencyStrip } from '../shell/EmergencyStrip';
import { late } from '../shell/late';
import type { Route } from '../shell/routes';
import { useWatched } from '../shell/store';
import { t } from '../shell/strings';
import { themeName, themeOf } from '../shell/theme';
import { useRoute } from '../shell/useRoute';

const Workspace = late(() => import('./Workspace'));

const rolesOf = (session: SessionState): readonly Role[] => ('me' in session && session.me?.roles) || [];

const isOfficerOnly = (session: SessionState): boolean =>
  rolesOf(session).includes('officer') && !rolesOf(session).includes('councillor');

/** All of it is open where a councillor arrives; one line everywhere else, so that a phone has room for the rest. */
const isArrival = ({ at }: Route, session: SessionState): boolean =>
  at === 'home' && !rolesOf(session).includes('officer');

/** The frame: emergency help first, then what stands in the way, then one screen. */
export function App(): JSX.Element {
  const route = useRoute();
  const session = useSessionState();
  const theme = useWatched(themeName);
  const styles = useAppStyles();
  return (
    <FluentProvider
      theme={themeOf(theme)}
      className={mergeClasses(styles.app, theme === 'default' ? styles.light : styles.dark)}
    >
      <EmergencyStrip short={!isArrival(route, session)} />
      <div className={styles.banners}>
        <Banners />
      </div>
      <Boundary>
        {route.at === 'quick' && !isOfficerOnly(session) ? (
          <QuickLog question={route.question} />
        ) : (
          <React.Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
            <Workspace route={route} />
          </React.Suspense>
        )}
      </Boundary>
    </FluentProvider>
  );
}
