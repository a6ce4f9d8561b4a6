import * as React from 'react';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';
import { entryInWords, lineInWords, stretchInWords } from '../strings/words';
import type { Times } from './TimeFields';

interface OnCallThenProps {
  readonly rota: RotaAnswer;
  /** The entry that is being changed. */
  readonly id?: string;
  /** The time that is being changed, where it is one. */
  readonly times?: Times;
}

/** What the rota says now about the thing that somebody wants to change. */
export function OnCallThen({ rota, id, times }: OnCallThenProps): JSX.Element {
  const styles = useRotaStyles();
  const entry = rota.entries.find((one) => one.id === id);
  const [from, to] = [`${times?.startDay}T${times?.startTime}`, `${times?.endDay}T${times?.endTime}`];
  const then = times ? rota.occurrences.filter((one) => one.startsAt < to && one.endsAt > from) : [];
  return (
    <>
      {id !== undefined && <p>{entry ? entryInWords(entry) : t('on-call:entries.gone')}</p>}
      {times && (
        <>
          <p>{t('on-call:entry.thenNow')}:</p>
          <ul className={styles.list}>
            {then.length === 0 && <li>{t('on-call:rota.nobody')}</li>}
            {then.map((one) => (
              <li key={`${one.line} ${one.start}`}>
                {lineInWords(one.line)}: {one.personName}. {stretchInWords(one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
