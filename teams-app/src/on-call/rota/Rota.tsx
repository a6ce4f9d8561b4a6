import * as React from 'react';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { hrefOf } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { inWeek } from '../reading/rota-days';
import { useRotaStyles } from '../reading/rota.styles';
import { chosenTime, justSaved, mondayOf, rotaWeek, today, useRota } from '../reading/useRota';
import '../strings/load-strings';
import { Coverage } from './Coverage';
import { Entries } from './Entries';
import { Swaps } from './Swaps';
import { Week } from './Week';

const ways = [
  ['shift', 'addShift'],
  ['pattern', 'addPattern'],
  ['override', 'addOverride'],
  ['csv', 'csv'],
  ['settings', 'settings'],
] as const;

function Ways(): JSX.Element {
  const styles = useRotaStyles();
  return (
    <nav aria-label={t('on-call:rota.add')}>
      <ul className={styles.links}>
        {ways.map(([part, words]) => (
          <li key={part}>
            <a
              className={styles.link}
              href={hrefOf({ at: 'rota', part })}
              onClick={() => chosenTime.set(undefined)}
            >
              {t(`on-call:rota.${words}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WeekButtons({ week }: { week: string }): JSX.Element {
  const styles = useRotaStyles();
  const go = (monday: string): void => rotaWeek.set(monday === mondayOf(today()) ? undefined : monday);
  return (
    <div className={styles.week}>
      <Button onClick={() => go(daysAfter(week, -7))}>{t('on-call:rota.earlier')}</Button>
      <Button onClick={() => go(mondayOf(today()))}>{t('on-call:rota.thisWeek')}</Button>
      <Button onClick={() => go(daysAfter(week, 7))}>{t('on-call:rota.later')}</Button>
    </div>
  );
}

interface LoadedProps {
  readonly rota: RotaAnswer;
  readonly week: string;
  readonly label: string;
  readonly mayChange: boolean;
}

function Loaded({ rota, week, label, mayChange }: LoadedProps): JSX.Element {
  return (
    <>
      {mayChange && !rota.peopleKnown && <Notice tone="warning">{t('on-call:rota.peopleUnknown')}</Notice>}
      <Week rota={rota} week={week} label={label} mayChange={mayChange} />
      <Coverage coverage={rota.coverage} gaps={inWeek(rota.gaps, week)} />
      {mayChange && <Entries rota={rota} />}
    </>
  );
}

/** The rota, week by week: who is on call, and when nobody is. */
export function Rota(): JSX.Element {
  const styles = useRotaStyles();
  const { me } = useHere();
  const saved = useWatched(justSaved);
  React.useEffect(() => () => justSaved.set(false), []);
  const { week, query } = useRota();
  const mayChange = me.roles.includes('officer');
  const label = t('on-call:rota.week', { day: wallDay(week) });
  return (
    <Page heading={t('on-call:rota.heading')} wide>
      <p>{t('on-call:rota.why')}</p>
      <div role="status">{saved && <Notice tone="good">{t('on-call:saved')}</Notice>}</div>
      {query.data && <Swaps rota={query.data} />}
      {mayChange && <Ways />}
      <h2 className={styles.heading} aria-live="polite">
        {label}
      </h2>
      <WeekButtons week={week} />
      {query.isLoading && <Lines />}
      {query.isError && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Loaded rota={query.data} week={week} label={label} mayChange={mayChange} />}
    </Page>
  );
}
