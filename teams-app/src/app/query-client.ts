import { QueryClient } from '@tanstack/react-query';
import { NoConnection } from '../api/api-problem';

/** Reading is tried again by itself when that may help; changes never are, they have keys and buttons of their own. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // The service has tried for some seconds before it says that SharePoint is away: the person should know now.
        retry: (count, failure) => count < 2 && failure instanceof NoConnection,
        retryDelay: (count) => 1_000 * 2 ** count,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    // Failures are shown where they belong; their text may hold what somebody wrote, so none goes to the console.
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
  });
