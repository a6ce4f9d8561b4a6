import { useEffect, useState } from 'react';
import { useSessionState } from '../services/session-state';
import { recall, remember } from '../shell/small-memory';
import type { Route } from '../shell/routes';

const place = 'arrival';

/**
 * Whether emergency help is one line: everywhere but where a councillor arrives. Who arrives is known only after the first paint,
 * so an officer finds it short from the second screen on; it never changes its height under somebody's thumb.
 */
export function useShortStrip({ at }: Route): boolean {
  const [officers, setOfficers] = useState(() => recall(place) === 'officer');
  const session = useSessionState();
  const roles = 'me' in session ? session.me?.roles : undefined;
  const isOfficer = roles?.includes('officer');
  useEffect(() => {
    if (isOfficer !== undefined) remember(place, isOfficer ? 'officer' : 'councillor');
    if (isOfficer !== undefined && at !== 'home') setOfficers(isOfficer);
  }, [isOfficer, at]);
  return at !== 'home' || officers;
}
