import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MyReports, Receipt } from '@councillor-safety/core/incident/incident-answers';
import { useHere } from '../../services/here';

/** Filing normally takes a second or two; who has just sent something need not hear of it. */
const patienceMs = 5_000;

/** True while a report that was accepted some seconds ago is still not in SharePoint. */
export function useLateFiling({ reference, filed }: Pick<Receipt, 'reference' | 'filed'>): boolean {
  const { api } = useHere();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setWaited(true), patienceMs);
    return () => window.clearTimeout(timer);
  }, []);
  const isFiled = (mine: MyReports | undefined): boolean | undefined =>
    mine?.items.find((one) => one.reference === reference)?.filed;
  const mine = useQuery(['mine'], () => api.mine(), {
    enabled: waited && !filed,
    refetchInterval: (found) => (isFiled(found) ? false : patienceMs),
  });
  return waited && !filed && isFiled(mine.data) === false;
}
