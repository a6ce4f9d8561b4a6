import type { Me } from '@councillor-safety/core/people/me';
import { ApiProblem, isPassing, SignInNeeded } from '../api/api-problem';
import { keep, type Watched } from '../shell/store';
import type { TokenSource } from './msal';

/** Who is here. `me` stays known when a session runs out, so that what they wrote stays theirs. */
export type SessionState =
  | { readonly at: 'starting' }
  | { readonly at: 'signed-in'; readonly me: Me }
  | { readonly at: 'sign-in-needed'; readonly me?: Me; readonly failed?: boolean }
  | { readonly at: 'not-answering'; readonly me?: Me }
  | { readonly at: 'failed'; readonly sentence: string };

export interface Session {
  readonly state: Watched<SessionState>;
  /** For the API client. @throws SignInNeeded, NoConnection */
  token(wish: { fresh: boolean }): Promise<string>;
  start(): Promise<void>;
  /** The service took none of our tokens. */
  refused(): void;
  /** From the press of a button: may open a window. */
  readonly signIn: () => Promise<void>;
}

interface SessionParts {
  /** Resolves once Teams and msal are there. @throws NoConnection */
  readonly source: () => Promise<TokenSource>;
  readonly loadMe: () => Promise<Me>;
  /** Calls back when it is worth trying again. */
  readonly later: (again: () => void) => void;
}

export function createSession({ source, loadMe, later }: SessionParts): Session {
  const state = keep<SessionState>({ at: 'starting' });
  const meNow = (): Me | undefined => {
    const now = state.get();
    return 'me' in now ? now.me : undefined;
  };

  async function start(): Promise<void> {
    try {
      const me = await loadMe();
      state.set({ at: 'signed-in', me });
    } catch (failure) {
      if (failure instanceof SignInNeeded) state.set({ at: 'sign-in-needed', me: meNow() });
      else if (isPassing(failure)) {
        state.set({ at: 'not-answering', me: meNow() });
        later(() => void start());
      } else state.set({ at: 'failed', sentence: failure instanceof ApiProblem ? failure.message : '' });
    }
  }

  return {
    state,
    start,
    refused: () => state.set({ at: 'sign-in-needed', me: meNow() }),
    async token(wish) {
      try {
        return await (await source()).quiet(wish);
      } catch (failure) {
        const me = meNow();
        if (failure instanceof SignInNeeded && me) state.set({ at: 'sign-in-needed', me });
        throw failure;
      }
    },
    async signIn() {
      try {
        await (await source()).withWindow();
      } catch {
        state.set({ at: 'sign-in-needed', me: meNow(), failed: true });
        return;
      }
      await start();
    },
  };
}
