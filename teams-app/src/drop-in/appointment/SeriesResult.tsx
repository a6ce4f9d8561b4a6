import * as React from 'react';
import type { SeriesAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { useHeldStyles } from '../holding/held.styles';
import { timeInWords } from '../strings/words';

interface SeriesResultProps {
  readonly answer: SeriesAnswer;
  readonly busy: boolean;
  /** Books a time near one that could not be booked. */
  readonly instead: (slotId: string, missed: string) => void;
}

function Missed({ answer: { missed }, busy, instead }: SeriesResultProps): JSX.Element {
  const styles = useHeldStyles();
  return (
    <>
      <h3>{t('drop-in:officer.again.missed')}</h3>
      <ul className={styles.list}>
        {missed.map(({ startsAt, nearest }) => (
          <li key={startsAt} className={styles.part}>
            {timeInWords(startsAt)}
            {nearest.length === 0 && <div>{t('drop-in:officer.again.noNear')}</div>}
            <div className={styles.buttons}>
              {nearest.map((slot) => (
                <Button key={slot.slotId} busy={busy} onClick={() => instead(slot.slotId, startsAt)}>
                  {t('drop-in:officer.again.instead', { time: timeInWords(slot.startsAt) })}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was booked, and what could not be, with free times near it. */
export function SeriesResult(props: SeriesResultProps): JSX.Element {
  const { booked, missed } = props.answer;
  return (
    <Notice tone={missed.length > 0 ? 'warning' : 'good'} alert>
      <h3>{t('drop-in:officer.again.booked')}</h3>
      {booked.length === 0 ? (
        <p>{t('drop-in:officer.again.nothing')}</p>
      ) : (
        <ul>
          {booked.map(({ slotId, startsAt }) => (
            <li key={slotId}>{timeInWords(startsAt)}</li>
          ))}
        </ul>
      )}
      {missed.length > 0 && <Missed {...props} />}
    </Notice>
  );
}
