import * as React from 'react';
import type { MineAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useDropInStyles } from '../reading/drop-in.styles';
import { useMine } from '../reading/useDropIn';
import { timeInWords } from '../strings/words';
import '../strings/load-strings';

/** What wants an answer before what is only to come. */
function newsIn({ upcoming, waiting }: MineAnswer): string | undefined {
  if (upcoming.some(({ state }) => state === 'displaced')) return t('drop-in:mine.home.displaced');
  if (upcoming.some(({ may }) => may.includes('answer-cover'))) return t('drop-in:mine.home.cover');
  if (waiting.some(({ offer }) => offer)) return t('drop-in:mine.home.offer');
  const [next] = upcoming;
  return next && t('drop-in:mine.home.next', { time: timeInWords(next.startsAt) });
}

function Own(): JSX.Element | null {
  const styles = useDropInStyles();
  const { data } = useMine();
  const news = data && newsIn(data);
  if (!news) return null;
  return (
    <section aria-labelledby="my-drop-ins">
      <h2 id="my-drop-ins" className={styles.heading}>
        {t('drop-in:mine.heading')}
      </h2>
      <p>{news}</p>
      <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen: 'mine' })}>
        {t('drop-in:mine.home.all')}
      </a>
    </section>
  );
}

/** On a councillor's start: their next appointment, when there is one. */
export default function MyDropIns(): JSX.Element | null {
  const { me } = useHere();
  return me.roles.includes('councillor') ? <Own /> : null;
}
