import * as React from 'react';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { readServices } from '@councillor-safety/core/directory/directory';
import { defaultSearchWords } from '@councillor-safety/core/directory/directory-default-search-words';
import { searchWordList, serviceList } from '@councillor-safety/core/directory/directory-lists';
import { readSearchWords } from '@councillor-safety/core/directory/directory-search-words';
import type { Mistake } from '@councillor-safety/core/hub/hub-mistakes';
import type { ListsReading } from '../reading/useLists';
import { useNow } from '../shell/host';
import { buildIndex, type ServiceSearch } from './search-index';

export interface Services {
  /** How many there are before anything is looked for. */
  readonly total: number;
  readonly search: ServiceSearch;
  readonly mistakes: readonly Mistake[];
}

/** What the lists hold, made ready to be looked through: once for each reading, not for each keystroke. */
export function useServices(reading: ListsReading): Services {
  const today = londonDay(useNow());
  return React.useMemo(() => {
    // Whether a row is overdue changes with the day, and with nothing shorter.
    const { services, mistakes } = readServices(reading.rows(serviceList), new Date(`${today}T12:00:00Z`));
    const own = readSearchWords(reading.rows(searchWordList));
    return {
      total: services.length,
      search: buildIndex(services, [...own, ...defaultSearchWords]),
      mistakes,
    };
  }, [reading, today]);
}
