import * as React from 'react';
import { passes, type ServiceFilters } from '@councillor-safety/core/directory/directory-filters';
import type { ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { useHost, useNow } from '../shell/host';
import { noFilters } from './directory-address';
import type { Found, ServiceSearch } from './search-index';
import { useAddressFilters } from './useAddressFilters';

export interface LookingFor extends Found {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** The words as they are were asked for, not what they may stand for. */
  readonly wordsOnly: boolean;
  readonly setWordsOnly: (wordsOnly: boolean) => void;
  readonly filters: ServiceFilters;
  readonly choose: (filters: ServiceFilters) => void;
  /** Back to everything there is. */
  readonly clear: () => void;
}

/** What somebody looks for, and what there is of it. What is typed lives here, in memory, and nowhere else. */
export function useLookingFor(search: ServiceSearch, category: ServiceCategory | undefined): LookingFor {
  const { isBankHoliday } = useHost();
  const now = useNow();
  const [typed, setTyped] = React.useState('');
  const [wordsOnly, setWordsOnly] = React.useState(false);
  const usual = React.useMemo(() => ({ ...noFilters, category }), [category]);
  const [filters, choose] = useAddressFilters(usual);

  const found = React.useMemo(() => search.search(typed, { wordsOnly }), [search, typed, wordsOnly]);
  const services = React.useMemo(
    () => found.services.filter((service) => passes(service, filters, { now, isBankHoliday })),
    [found, filters, now, isBankHoliday],
  );
  const type = React.useCallback((next: string) => {
    setTyped(next);
    setWordsOnly(false);
  }, []);

  const clear = (): void => {
    type('');
    choose(noFilters);
  };

  return { services, leadsTo: found.leadsTo, typed, type, wordsOnly, setWordsOnly, filters, choose, clear };
}
