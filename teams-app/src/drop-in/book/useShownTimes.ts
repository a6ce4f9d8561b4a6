import { useMemo, useState } from 'react';
import { useWatched } from '../../shell/store';
import { shownTimes } from '../reading/chosen';
import { daysOf, daysShown, fits, freeTimesOf, type Filters } from '../reading/free-times';
import { useFreeTimes } from '../reading/useDropIn';

/** Free times as somebody has narrowed them down, a few days of them. */
export function useShownTimes() {
  const query = useFreeTimes();
  const filters = useWatched(shownTimes);
  const [presses, setPresses] = useState(0);
  const answers = useMemo(() => query.data?.pages ?? [], [query.data]);
  const times = useMemo(() => freeTimesOf(answers), [answers]);
  const days = useMemo(() => daysOf(times.filter((time) => fits(time, filters))), [times, filters]);
  return {
    query,
    filters,
    answers,
    /** All of them, whatever is shown. */
    times,
    days: days.slice(0, daysShown(days, presses)),
    isMore: daysShown(days, presses) < days.length,
    more: () => setPresses(presses + 1),
    narrow: (next: Filters): void => {
      setPresses(0);
      shownTimes.set(next);
    },
  };
}
