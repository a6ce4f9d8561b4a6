import { useEffect, useState } from 'react';
import { readRoute, type Route } from './routes';

/** Where the person is now; follows the browser's back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(window.location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(readRoute(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
