import { QueryClient } from '@tanstack/react-query';
import { isPassing, SignInNeeded } from '../api/api-problem';

/** Reading is tried again by itself when that may help; changes never are, they have keys and buttons of their own. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        networkMode: 'always',
        retry: (count, failure) => count < 2 && isPassing(failure) && !(failure instanceof SignInNeeded),
        retryDelay: (count) => 1_000 * 2 ** count,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    // Failures are shown where they belong; their text may hold what somebody wrote, so none goes to the console.
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
  });
