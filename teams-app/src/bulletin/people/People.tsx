import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { Recall } from '../changing/Recall';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { titleInWords } from '../strings/words';
import { Going } from './Going';
import { Lines } from './Lines';
import { Reading } from './Reading';
import { useDelivery } from './useDelivery';

function Delivered({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { bulletin, run } = answer;
  return (
    <>
      <p className={styles.strong}>{titleInWords((bulletin.published ?? bulletin).content)}</p>
      <a className={styles.link} href={hrefOf({ at: 'bulletin', id: bulletin.id, screen: 'check' })}>
        {t('bulletin:people.check')}
      </a>
      {run === undefined ? (
        <p>{t('bulletin:people.notSent')}</p>
      ) : (
        <>
          <Going answer={answer} run={run} />
          <Reading answer={answer} />
          <Lines answer={answer} />
          <Recall answer={answer} />
        </>
      )}
    </>
  );
}

/** How a bulletin reaches people, who has it, and who has confirmed it. */
export default function People({ id }: { id: string }): JSX.Element {
  return (
    <BulletinPage heading={t('bulletin:people.heading')} screen={`people ${id}`} wide query={useDelivery(id)}>
      {(answer) => <Delivered answer={answer} />}
    </BulletinPage>
  );
}
