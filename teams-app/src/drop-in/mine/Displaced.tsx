import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { t } from '../../shell/strings';
import { Gone, Nearest, TakeProblem } from '../book/TakeProblem';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import type { Taking } from '../reading/useTake';
import { timeInWords } from '../strings/words';

interface DisplacedProps {
  readonly booking: MyBooking;
  readonly taking: Taking;
  /** Opens the list, with this time chosen when one of its ways must be chosen first. */
  readonly onMove: (time?: FreeTime) => void;
  readonly onDrop: () => void;
  readonly busy: boolean;
}

/** A time that was taken out after it was booked: what is near, one press each. */
export function Displaced({ booking, taking, onMove, onDrop, busy }: DisplacedProps): JSX.Element {
  const styles = useDropInStyles();
  const { displaced = 'changed', details, nearest, may } = booking;
  const { state } = taking;
  const nameOf = (action: string): string =>
    t('drop-in:mine.button', { action, time: timeInWords(booking.startsAt) });
  const choose = (time: FreeTime): void => {
    if (!time.ways.includes(details.way)) return onMove(time);
    void taking.take({ slotId: time.slotId, details });
  };
  return (
    <>
      <p>{t(`drop-in:mine.displaced.${displaced}`)}</p>
      {state.at === 'taken' ? (
        <Gone<FreeTime> times={state.nearest} onChoose={choose} />
      ) : (
        <>
          <p>
            {nearest.length > 0 ? t('drop-in:mine.displaced.sorry') : t('drop-in:mine.displaced.noOther')}
          </p>
          <Nearest<FreeTime> times={nearest} busy={state.at === 'busy' || busy} onChoose={choose} />
        </>
      )}
      <TakeProblem state={state} />
      <div className={styles.buttons}>
        {may.includes('move') && (
          <Button busy={busy} aria-label={nameOf(t('drop-in:mine.displaced.other'))} onClick={() => onMove()}>
            {t('drop-in:mine.displaced.other')}
          </Button>
        )}
        {may.includes('cancel') && (
          <Button busy={busy} aria-label={nameOf(t('drop-in:mine.displaced.drop'))} onClick={onDrop}>
            {t('drop-in:mine.displaced.drop')}
          </Button>
        )}
      </div>
    </>
  );
}
