import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../reading/ChangeProblem';
import { useDropInStyles } from '../reading/drop-in.styles';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { holderInWords, timeInWords } from '../strings/words';

interface CoverQuestionProps {
  readonly booking: MyBooking;
  readonly onMove: () => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Somebody else would hold it: whom they meet is the person's to say. */
export function CoverQuestion({ booking, onMove, onCancel, onDone }: CoverQuestionProps): JSX.Element | null {
  const styles = useDropInStyles();
  const api = useMyDropInApi();
  const { state, send } = useChange();
  const { id, version, holder, cover, may } = booking;
  if (!cover || !may.includes('answer-cover')) return null;
  const answer = (said: 'yes' | 'no'): void =>
    void send(
      { wish: [id, said], run: ({ key }) => api.answerCover(id, { key, answer: said }), onDone },
      version,
    );
  const busy = state.at === 'busy';
  const nameOf = (action: string): string =>
    t('drop-in:mine.button', { action, time: timeInWords(booking.startsAt) });
  return (
    <Notice heading={t('drop-in:mine.cover.heading')}>
      <p>
        {t('drop-in:mine.cover.why', {
          from: holder.name,
          to: holderInWords(cover.to),
          toName: cover.to.name,
        })}
      </p>
      <div className={styles.buttons}>
        <Button busy={busy} onClick={() => answer('no')}>
          {t('drop-in:mine.cover.no', { name: holder.name })}
        </Button>
        <Button busy={busy} onClick={() => answer('yes')}>
          {t('drop-in:mine.cover.yes', { name: cover.to.name })}
        </Button>
        {may.includes('move') && (
          <Button busy={busy} aria-label={nameOf(t('drop-in:mine.cover.other'))} onClick={onMove}>
            {t('drop-in:mine.cover.other')}
          </Button>
        )}
        {may.includes('cancel') && (
          <Button busy={busy} aria-label={nameOf(t('drop-in:mine.cover.cancel'))} onClick={onCancel}>
            {t('drop-in:mine.cover.cancel')}
          </Button>
        )}
      </div>
      <ChangeProblem state={state} />
    </Notice>
  );
}
