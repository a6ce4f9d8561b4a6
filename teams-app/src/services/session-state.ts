import { keep, useWatched, type Watched } from '../shell/store';
import type { SessionState } from '../sign-in/session';
import { services } from './services';

const starting: Watched<SessionState> = keep<SessionState>({ at: 'starting' });

/** The session as it is now; `starting` until it has been loaded. */
export const useSessionState = (): SessionState =>
  useWatched(useWatched(services)?.session.state ?? starting);
