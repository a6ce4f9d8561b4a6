import * as React from 'react';
import type { BulletinListAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletins } from '../reading/useBulletins';
import '../strings/load-strings';
import { bulletinGroups, groupOf } from './bulletin-groups';
import { BulletinLine } from './BulletinLine';

/** What only those who write bulletins need. */
function Ways({ questionsWaiting }: BulletinListAnswer): JSX.Element {
  const styles = useBulletinStyles();
  const questions =
    questionsWaiting > 0
      ? t('bulletin:list.questionsWait', { count: questionsWaiting })
      : t('bulletin:list.questions');
  const ways = [
    ['new', t('bulletin:list.write')],
    ['questions', questions],
    ['settings', t('bulletin:list.settings')],
  ] as const;
  return (
    <ul className={styles.links}>
      {ways.map(([screen, words]) => (
        <li key={screen}>
          <a className={styles.link} href={hrefOf({ at: 'bulletins', screen })}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Groups({ bulletins }: BulletinListAnswer): JSX.Element {
  const styles = useBulletinStyles();
  const groups = bulletinGroups
    .map((group) => ({ group, found: bulletins.filter((one) => groupOf(one) === group) }))
    .filter(({ found }) => found.length > 0);
  if (groups.length === 0) return <p>{t('bulletin:list.none')}</p>;
  return (
    <>
      {groups.map(({ group, found }) => (
        <section key={group} aria-labelledby={`bulletins-${group}`}>
          <h2 id={`bulletins-${group}`} className={styles.heading}>
            {t(`bulletin:list.group.${group}`)}
          </h2>
          <ul className={styles.list}>
            {found.map((bulletin) => (
              <BulletinLine key={bulletin.id} bulletin={bulletin} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Every bulletin, by what happens with it now. */
export default function BulletinList(): JSX.Element {
  const query = useBulletins();
  return (
    <Page heading={t('bulletin:heading')}>
      <p>{t('bulletin:list.why')}</p>
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data?.mayWrite && <Ways {...query.data} />}
      {query.data && <Groups {...query.data} />}
    </Page>
  );
}
