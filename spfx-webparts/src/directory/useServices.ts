import * as React from 'react';
import type { Nation } from '@councillor-safety/core/clock/bank-holidays';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { readServices } from '@councillor-safety/core/directory/directory';
import { defaultSearchWords } from '@councillor-safety/core/directory/directory-default-search-words';
import { searchWordList, serviceList } from '@councillor-safety/core/directory/directory-lists';
import { helpsIn, mostNeededFirst } from '@councillor-safety/core/directory/directory-order';
import { readSearchWords } from '@councillor-safety/core/directory/directory-search-words';
import type { Mistake } from '@councillor-safety/core/hub/hub-mistakes';
import type { ListsReading } from '../reading/useLists';
import { useNow } from '../shell/host';
import { bestFirst } from './council-search-words';
import { buildIndex, type ServiceSearch } from './search-index';

export interface Services {
  /** How many there are before anything is looked for. */
  readonly total: number;
  readonly search: ServiceSearch;
  readonly mistakes: readonly Mistake[];
}

/** What the lists hold, made ready to be looked through: once for each reading, not for each keystroke. */
export function useServices(reading: ListsReading, nation: Nation): Services {
  const today = londonDay(useNow());
  return React.useMemo(() => {
    // Whether a row is overdue changes with the day, and with nothing shorter.
    const read = readServices(reading.rows(serviceList), new Date(`${today}T12:00:00Z`));
    const services = mostNeededFirst(read.services.filter((service) => helpsIn(service, nation)));
    const own = bestFirst(readSearchWords(reading.rows(searchWordList)), defaultSearchWords);
    return {
      total: services.length,
      search: buildIndex(services, [...own, ...defaultSearchWords]),
      mistakes: read.mistakes,
    };
  }, [reading, today, nation]);
}
