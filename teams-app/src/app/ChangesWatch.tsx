import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useHere } from '../services/here';

const pauseMs = 3_000;

/** Asks every few seconds, while somebody looks, whether anything is new for them; only then is the screen read again. */
export function ChangesWatch(): null {
  const { api, session } = useHere();
  const queries = useQueryClient();
  useEffect(() => {
    let latest: number | undefined;
    let timer = 0;
    let here = true;
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'visible' && session.state.get().at === 'signed-in') {
        const found = await api.latestChange(latest ?? 0).catch(() => latest);
        if (latest !== undefined && found !== undefined && found > latest) {
          await queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'people' });
        }
        latest = found;
      }
      if (here) timer = window.setTimeout(() => void look(), pauseMs);
    };
    void look();
    return () => {
      here = false;
      window.clearTimeout(timer);
    };
  }, [api, session, queries]);
  return null;
}
