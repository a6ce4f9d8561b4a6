import * as React from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { QuickLog } from '../incident/quick-log/QuickLog';
import { useAppStyles } from './App.styles';
import { Banners } from './Banners';
import { EmergencyStrip } from './EmergencyStrip';
import type { Route } from './routes';
import { useWatched } from './store';
import { t } from './strings';
import { themeName, themeOf } from './theme';
import { useRoute } from './useRoute';

const Workspace = React.lazy(() => import('./Workspace'));

const isForm = ({ at }: Route): boolean => at === 'quick' || at === 'full' || at === 'amend';

/** The frame: emergency help first, then what stands in the way, then one screen. */
export function App(): JSX.Element {
  const route = useRoute();
  const theme = useWatched(themeName);
  const styles = useAppStyles();
  return (
    <FluentProvider theme={themeOf(theme)} className={styles.app}>
      <EmergencyStrip short={isForm(route)} />
      <div className={styles.banners}>
        <Banners />
      </div>
      {route.at === 'quick' ? (
        <QuickLog question={route.question} />
      ) : (
        <React.Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
          <Workspace route={route} />
        </React.Suspense>
      )}
    </FluentProvider>
  );
}
