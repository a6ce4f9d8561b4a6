import * as React from 'react';
import type { ServiceFilters } from '@councillor-safety/core/directory/directory-filters';
import { filtersIn, hashWith } from './directory-address';

const hashNow = (): string => window.location.hash;

/** The filters of the page's address, and a way to change them that Back undoes. */
export function useAddressFilters(
  usual: ServiceFilters,
): readonly [ServiceFilters, (filters: ServiceFilters) => void] {
  const [hash, setHash] = React.useState(hashNow);

  React.useEffect(() => {
    const follow = (): void => setHash(hashNow());
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, []);

  const choose = React.useCallback(
    (filters: ServiceFilters) => {
      const next = hashWith(hashNow(), filters, usual);
      const { pathname, search } = window.location;
      // SharePoint keeps its own state with each entry of the history; it must find it again.
      if (next !== hashNow()) window.history.pushState(window.history.state, '', pathname + search + next);
      setHash(next);
    },
    [usual],
  );

  const filters = React.useMemo(() => filtersIn(hash) ?? usual, [hash, usual]);
  return [filters, choose];
}
