import { useEffect, useState } from 'react';

const wide = '(min-width: 700px)';
const isWide = (): boolean => window.matchMedia?.(wide).matches ?? false;

/** Whether there is room for a table; follows the window, and the zoom. */
export function useWide(): boolean {
  const [now, setNow] = useState(isWide);
  useEffect(() => {
    const query = window.matchMedia?.(wide);
    const look = (): void => setNow(isWide());
    query?.addEventListener('change', look);
    return () => query?.removeEventListener('change', look);
  }, []);
  return now;
}
