import * as React from 'react';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletins } from '../reading/useBulletins';
import '../strings/load-strings';

/** A champion's way to the bulletins, from where they start; it says how many wait for them. */
export default function ForChampion(): JSX.Element {
  const styles = useBulletinStyles();
  const { data } = useBulletins();
  const waiting = data?.bulletins.filter(({ waitsForYou }) => waitsForYou).length ?? 0;
  return (
    <section aria-labelledby="bulletins-for-champion">
      <h2 id="bulletins-for-champion" className={styles.heading}>
        {t('bulletin:heading')}
      </h2>
      {waiting > 0 && <p>{t('bulletin:list.champion.waits', { count: waiting })}</p>}
      <a className={styles.link} href={hrefOf({ at: 'bulletins' })}>
        {t('bulletin:list.champion.open')}
      </a>
    </section>
  );
}
