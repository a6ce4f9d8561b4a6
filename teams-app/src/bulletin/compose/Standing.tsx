import * as React from 'react';
import { bulletinStateWords } from '@councillor-safety/core/bulletin/bulletin-words';
import type { BulletinState } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { inWords } from '../../shell/in-words';
import { Notice } from '../../shell/Notice';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { BulletinWords } from './BulletinWords';
import { Presses } from './Presses';

type Why = 'asked' | 'approved' | 'sent';
/** What a change would bring about, besides the change. */
const whyOf: Readonly<Partial<Record<BulletinState, Why>>> = {
  ...{ asked: 'asked', approved: 'approved', scheduled: 'approved' },
  ...{ sent: 'sent', stopped: 'sent', recalled: 'sent' },
};

function Facts({ answer: { bulletin, author } }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { state, dueAt, published } = bulletin;
  const facts: (readonly [string, string])[] = [
    [t('bulletin:compose.standing.state'), bulletinStateWords[state]],
    [t('bulletin:compose.standing.from'), author?.name ?? t('bulletin:compose.standing.nobody')],
    ...(dueAt ? [[t('bulletin:compose.standing.goes'), inWords(dueAt)] as const] : []),
    ...(published ? [[t('bulletin:compose.standing.published'), inWords(published.firstAt)] as const] : []),
    ...(published?.correctedAt
      ? [[t('bulletin:compose.standing.corrected'), inWords(published.correctedAt)] as const]
      : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Ways({ answer: { bulletin, run } }: { answer: BulletinAnswer }): JSX.Element | null {
  const styles = useBulletinStyles();
  const { id, state } = bulletin;
  const deciding = state === 'asked' || state === 'approved' || state === 'scheduled';
  return (
    <ul className={styles.links}>
      {deciding && (
        <li>
          <a className={styles.link} href={hrefOf({ at: 'bulletin', id, screen: 'check' })}>
            {t('bulletin:compose.standing.check')}
          </a>
        </li>
      )}
      {run && (
        <li>
          <a className={styles.link} href={hrefOf({ at: 'bulletin', id, screen: 'people' })}>
            {t('bulletin:compose.standing.people')}
          </a>
        </li>
      )}
    </ul>
  );
}

/** A bulletin that is not being written: how it stands, what it says, and what may be done with it. */
export function Standing({
  answer,
  onChange,
}: {
  answer: BulletinAnswer;
  onChange: () => void;
}): JSX.Element {
  const { bulletin, may } = answer;
  const why = whyOf[bulletin.state];
  return (
    <>
      <Facts answer={answer} />
      <Ways answer={answer} />
      {may.includes('edit') && (
        <Notice>
          {why && <p>{t(`bulletin:compose.standing.why.${why}`)}</p>}
          <Button onClick={onChange}>
            {t(why === 'sent' ? 'bulletin:compose.standing.correct' : 'bulletin:compose.standing.change')}
          </Button>
        </Notice>
      )}
      <BulletinWords {...bulletin} />
      <Presses answer={answer} />
    </>
  );
}
