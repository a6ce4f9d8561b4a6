import * as React from 'react';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Lines } from '../../shell/Lines';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { useDropInStyles } from '../reading/drop-in.styles';
import { holdersOf, isFiltered, type FreeDay, type FreeTime } from '../reading/free-times';
import { ChosenTime, type Choosing } from './ChosenTime';
import { FilterFields } from './FilterFields';
import { FreeTimes } from './FreeTimes';
import { useShownTimes } from './useShownTimes';

type Shown = ReturnType<typeof useShownTimes>;

/** The way on, when the time that one would like is not among these. */
function Further({ query, answers }: Pick<Shown, 'query' | 'answers'>): JSX.Element {
  const styles = useDropInStyles();
  const last = answers[answers.length - 1];
  return (
    <>
      {last && <p className={styles.small}>{t('drop-in:book.until', { day: wallDay(last.to) })}</p>}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('drop-in:book.later')}
        </Button>
      )}
      <p>{t('drop-in:book.waitWhy')}</p>
      <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen: 'waiting' })}>
        {t('drop-in:book.wait')}
      </a>
    </>
  );
}

/** What stands above the times: how they are narrowed down, and why there may be none. */
function Above({ shown }: { shown: Shown }): JSX.Element {
  const { query, filters, answers, days, narrow } = shown;
  const leftOut = Math.max(0, ...answers.map((answer) => answer.leftOut));
  return (
    <>
      <FilterFields filters={filters} onFilters={narrow} holders={holdersOf(answers)} />
      {leftOut > 0 && <p>{t('drop-in:book.leftOut', { count: leftOut })}</p>}
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      <div role="status">
        {query.isSuccess && days.length === 0 && (
          <p>{isFiltered(filters) ? t('drop-in:book.nothingFits') : t('drop-in:book.nothing')}</p>
        )}
      </div>
    </>
  );
}

const isIn = (days: readonly FreeDay[], slotId: string): boolean =>
  days.some(({ people }) => people.some(({ times }) => times.some((time) => time.slotId === slotId)));

/** Whether the chosen time was free and has gone. What was asked for and not answered may be theirs: only the answer tells. */
function useVanished({ chosen, taking }: Choosing, times: readonly FreeTime[]): boolean {
  const seen = React.useRef<string>();
  if (!chosen) return false;
  const isFree = times.some(({ slotId }) => slotId === chosen.slotId);
  if (isFree) seen.current = chosen.slotId;
  const asked = taking.state.at !== 'idle' || taking.isOpen(chosen.slotId);
  return !isFree && !asked && seen.current === chosen.slotId;
}

/** Free times to choose one from, soonest first, and the press that takes it. */
export function TimeChooser(props: Choosing): JSX.Element {
  const { chosen, onChosen, draft, onDraft, taking } = props;
  const shown = useShownTimes();
  const { filters, times, days } = shown;
  const vanished = useVanished(props, times);
  const choose = (time: FreeTime): void => {
    taking.dismiss();
    if (draft.way === undefined && filters.way !== '') onDraft({ ...draft, way: filters.way });
    onChosen(time);
  };
  const leave = (): void => onChosen(undefined);
  const panel = chosen && (
    <ChosenTime
      {...props}
      chosen={chosen}
      vanished={vanished}
      times={times}
      onChoose={choose}
      onLeave={leave}
    />
  );
  return (
    <>
      <Above shown={shown} />
      {chosen && !isIn(days, chosen.slotId) && panel}
      <FreeTimes days={days} chosen={chosen} onChoose={choose} panel={panel} />
      {shown.isMore ? (
        <Button onClick={shown.more}>{t('drop-in:book.more')}</Button>
      ) : (
        shown.query.data && <Further query={shown.query} answers={shown.answers} />
      )}
    </>
  );
}
