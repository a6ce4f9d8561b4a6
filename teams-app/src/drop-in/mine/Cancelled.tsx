import * as React from 'react';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { goTo, hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { TakeProblem } from '../book/TakeProblem';
import { justCancelled, justDone } from '../reading/chosen';
import { useDropInStyles } from '../reading/drop-in.styles';
import { useMyDropInApi } from '../reading/useDropIn';
import { useTake } from '../reading/useTake';
import { timeInWords } from '../strings/words';

/** What was cancelled a moment ago, and the way back. */
export function Cancelled(): JSX.Element | null {
  const styles = useDropInStyles();
  const api = useMyDropInApi();
  const booking = useWatched(justCancelled);
  const { state, take } = useTake({
    what: 'new',
    run: (wish) => api.book(wish),
    onBooked(again) {
      justCancelled.set(undefined);
      justDone.set({ news: 'booked', booking: again });
      goTo({ at: 'drop-in-own', screen: 'mine', id: again.id });
    },
  });
  if (!booking) return null;
  const { slotId, details, startsAt, start } = booking;
  const mayReturn = booking.state === 'booked' && start > new Date().toISOString();
  return (
    <Notice heading={t('drop-in:mine.cancelled', { time: timeInWords(startsAt) })} tone="good" alert>
      <p>{t('drop-in:mine.cancelledWhy')}</p>
      {state.at === 'taken' && <p>{t('drop-in:mine.takeBackGone')}</p>}
      <TakeProblem state={state} />
      <div className={styles.buttons}>
        {mayReturn && (
          <Button busy={state.at === 'busy'} onClick={() => void take({ slotId, details })}>
            {t('drop-in:mine.takeBack')}
          </Button>
        )}
        <a className={styles.link} href={hrefOf({ at: 'drop-in' })}>
          {t('drop-in:go.book')}
        </a>
      </div>
    </Notice>
  );
}
