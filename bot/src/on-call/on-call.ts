import type { OnCallLine, Rota } from '@councillor-safety/core/on-call/on-call';
import { onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import type { PersonId } from '@councillor-safety/core/people/people';
import { Problem } from '../problems/problems';
import type { Feature } from '../server/feature';
import { onCallRoutes } from './on-call-api';
import { createRotaBook } from './on-call-book';
import type { OnCallDeps } from './on-call-deps';
import { onCallAppliers } from './on-call-filing';
import { onCallMessages } from './on-call-messages';
import { onCallTimers, planTimer } from './on-call-timers';

export interface OnCall extends Required<Omit<Feature, 'onTurn' | 'mailings' | 'ownTurns'>> {
  /** Undefined when nobody is on call then, and when the rota cannot be read: whoever asks goes on without. */
  whoIsOnCall(line: OnCallLine, at: Date): Promise<PersonId | undefined>;
  /** @throws Problem 503 when there is no copy here yet and SharePoint does not answer */
  rota(): Promise<Rota>;
}

export function createOnCall(deps: OnCallDeps): OnCall {
  const { clock, outbox, timers, database } = deps;
  const book = createRotaBook(deps);
  return {
    routes: onCallRoutes({ ...deps, book }),
    appliers: onCallAppliers(deps),
    messages: onCallMessages,
    timers: onCallTimers({ read: () => book.read(), clock, outbox, timers }),
    rota: () => book.read(),
    whoIsOnCall: (line, at) =>
      book.read().then(
        (rota) => onCallAt(rota, line, at),
        (error: unknown) => {
          if (error instanceof Problem) return undefined;
          throw error;
        },
      ),
    begin: () => timers.set(planTimer(clock.now()), database),
  };
}
