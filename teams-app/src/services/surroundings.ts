import { NoConnection } from '../api/api-problem';
import type { TokenSource } from '../sign-in/msal';
import { loadTabConfig, type TabConfig } from '../sign-in/tab-config';
import type { TeamsHost } from '../teams/teams-host';

/** What the tab finds around itself. */
export interface Surroundings {
  readonly config: TabConfig;
  /** Undefined in a browser window of its own. */
  readonly host: TeamsHost | undefined;
  readonly source: TokenSource;
}

/** @throws NoConnection */
const part = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((cause: unknown) => {
    throw new NoConnection('a part of the page', { cause });
  });

const isInsideAnother = (): boolean => window.parent !== window;

/** Microsoft's two libraries are most of the tab's code. Each arrives by itself, so that neither holds up a person who writes. */
async function lookAround(): Promise<Surroundings> {
  const [config, teams, { createTokenSource }] = await Promise.all([
    loadTabConfig(),
    isInsideAnother() ? part(import('../teams/teams-host')) : undefined,
    part(import('../sign-in/msal')),
  ]);
  const host = await teams?.joinTeams(config.hostOrigins);
  return { config, host, source: await createTokenSource({ config, host }) };
}

/** Looks around when first asked, and remembers a success; a failure may be tried again. */
export function lookAroundOnce(): () => Promise<Surroundings> {
  let found: Promise<Surroundings> | undefined;
  return () =>
    (found ??= lookAround().catch((failure: unknown) => {
      found = undefined;
      throw failure;
    }));
}
