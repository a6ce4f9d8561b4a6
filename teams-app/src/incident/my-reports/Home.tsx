import * as React from 'react';
import { Button } from '../../shell/Button';
import { Page } from '../../shell/Page';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { MyReports } from './MyReports';
import { useHomeStyles } from './home.styles';

interface HomeProps {
  /** What came of "talk to someone", and what else this person has a part in. */
  readonly own: React.ReactNode;
}

/** A councillor's start: report something, talk to someone, see what became of it. */
export default function Home({ own }: HomeProps): JSX.Element {
  const styles = useHomeStyles();
  const { openChat } = useHere();
  return (
    <Page heading={t('incident:home.heading')}>
      <h2 className={styles.heading}>{t('incident:home.report')}</h2>
      <a className={styles.way} href={hrefOf({ at: 'quick' })}>
        <span className={styles.name}>{t('incident:home.quick')}</span>
        <span className={styles.why}>{t('incident:home.quickWhy')}</span>
      </a>
      <a className={styles.way} href={hrefOf({ at: 'full' })}>
        <span className={styles.name}>{t('incident:home.full')}</span>
        <span className={styles.why}>{t('incident:home.fullWhy')}</span>
      </a>
      <Button onClick={() => void openChat()}>{t('incident:home.talk')}</Button>
      <p>
        <a className={styles.link} href={hrefOf({ at: 'drop-in' })}>
          {t('incident:home.dropIn')}
        </a>{' '}
        {t('incident:home.dropInWhy')}
      </p>
      <React.Suspense fallback={null}>{own}</React.Suspense>
      <MyReports />
    </Page>
  );
}
