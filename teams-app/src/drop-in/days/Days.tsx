import * as React from 'react';
import type { DaysAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { SelectField } from '../../shell/fields/SelectField';
import { Lines } from '../../shell/Lines';
import { Notice } from '../../shell/Notice';
import { Page } from '../../shell/Page';
import { hrefOf, type Route } from '../../shell/routes';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { useHeldStyles } from '../holding/held.styles';
import {
  chosenDay,
  justSaved,
  mondayOf,
  shownDays,
  today,
  useHeldDays,
  useSessions,
  type ShownDays,
} from '../holding/useHeld';
import { Covers } from '../sessions/Covers';
import '../strings/load-strings';
import { Attention } from './Attention';
import { DayList } from './DayList';

const ways = [
  ['sessions', { at: 'drop-in-sessions' }],
  ['newSession', { at: 'drop-in-session', id: 'new' }],
  ['settings', { at: 'drop-in-settings' }],
] as const satisfies readonly (readonly [string, Route])[];

const useIsOfficer = (): boolean => useHere().me.roles.includes('officer');

function Ways(): JSX.Element {
  const styles = useHeldStyles();
  const may = useIsOfficer() ? ways : ways.filter(([words]) => words !== 'settings');
  return (
    <ul className={styles.links}>
      {may.map(([words, place]) => (
        <li key={words}>
          <a className={styles.link} href={hrefOf(place)} onClick={() => chosenDay.set(undefined)}>
            {t(`drop-in:officer.days.${words}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The first day that is shown. */
const beginOf = ({ from = today(), days }: ShownDays): string => (days === 7 ? mondayOf(from) : from);

function WhichDays({ shown }: { shown: ShownDays }): JSX.Element {
  const styles = useHeldStyles();
  const isOfficer = useIsOfficer();
  const go = (by: number): void =>
    shownDays.set({ ...shown, from: daysAfter(beginOf(shown), by * shown.days) });
  return (
    <>
      <div className={styles.row}>
        <SelectField
          field="view"
          label={t('drop-in:officer.days.view')}
          value={shown.days === 7 ? 'week' : 'one'}
          choices={(['week', 'one'] as const).map((value) => ({
            value,
            label: t(`drop-in:officer.days.${value}`),
          }))}
          onChoose={(view) => shownDays.set({ ...shown, days: view === 'week' ? 7 : 1 })}
        />
        {/* No councillor counts how many appointments others have, and a safety champion is a councillor. */}
        {isOfficer && (
          <SelectField
            field="whose"
            label={t('drop-in:officer.days.whose')}
            value={shown.whose}
            choices={(['own', 'team'] as const).map((value) => ({
              value,
              label: t(`drop-in:officer.days.${value}`),
            }))}
            onChoose={(whose) => shownDays.set({ ...shown, whose })}
          />
        )}
      </div>
      <div className={styles.steps}>
        <Button onClick={() => go(-1)}>{t('drop-in:officer.days.earlier')}</Button>
        <Button onClick={() => shownDays.set({ ...shown, from: undefined })}>
          {t('drop-in:officer.days.today')}
        </Button>
        <Button onClick={() => go(1)}>{t('drop-in:officer.days.later')}</Button>
      </div>
    </>
  );
}

function First({ answer }: { answer: DaysAnswer }): JSX.Element {
  return (
    <>
      <Attention bookings={answer.attention} />
      {answer.waiting > 0 && <p>{t('drop-in:officer.days.waiting', { count: answer.waiting })}</p>}
    </>
  );
}

/** The days of whoever holds sessions: what wants attention, then day by day. */
export default function Days(): JSX.Element {
  const styles = useHeldStyles();
  const saved = useWatched(justSaved);
  React.useEffect(() => () => justSaved.set(false), []);
  const shown = useWatched(shownDays);
  const { days, whose } = shown;
  const from = beginOf(shown);
  const query = useHeldDays({ from, days, whose });
  const sessions = useSessions();
  return (
    <Page heading={t('drop-in:officer.days.heading')} wide>
      <p>{t('drop-in:london')}</p>
      <div role="status">{saved && <Notice tone="good">{t('drop-in:officer.saved')}</Notice>}</div>
      {sessions.data && <Covers known={sessions.data} whose="asked" />}
      {query.data && <First answer={query.data} />}
      <Ways />
      <h2 className={styles.heading} aria-live="polite">
        {days === 7 ? t('drop-in:officer.days.weekOf', { day: wallDay(from) }) : wallDay(from)}
      </h2>
      <WhichDays shown={shown} />
      {whose === 'team' && <p>{t('drop-in:officer.days.teamWhy')}</p>}
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <DayList answer={query.data} team={whose === 'team'} />}
    </Page>
  );
}
