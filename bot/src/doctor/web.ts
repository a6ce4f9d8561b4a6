import { timedFetch } from '../graph/timed-fetch';
import type { Clock } from '@councillor-safety/core/clock/clock';

export type WebAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body: string;
      /** By the other side's clock, to the second; undefined when it does not say. */
      readonly theirTime?: Date;
      /** By ours, half way between question and answer. */
      readonly ourTime: Date;
    }
  /** A short name such as `ECONNREFUSED`. */
  | { readonly ok: false; readonly code: string };

export type Ask = (
  url: string,
  init?: { readonly method: 'POST'; readonly body: string },
) => Promise<WebAnswer>;

const patienceSeconds = 10;

/** Why no answer came; the cause's own code says more than "fetch failed". */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  if (error.cause instanceof Error) return codeOf(error.cause);
  return code ?? error.name;
}

/** Asks as somebody outside would: with no token, and believing only certificates that everybody believes. */
export const askingWith =
  (clock: Clock): Ask =>
  async (url, init) => {
    try {
      const asked = clock.now().getTime();
      const headers = { 'Content-Type': 'application/json' };
      const answer = await timedFetch(
        url,
        { ...init, ...(init && { headers }), redirect: 'manual' },
        patienceSeconds,
      );
      const answered = clock.now().getTime();
      const date = Date.parse(answer.headers.get('Date') ?? '');
      return {
        ok: true,
        status: answer.status,
        body: await answer.text(),
        ...(Number.isFinite(date) && { theirTime: new Date(date) }),
        ourTime: new Date((asked + answered) / 2),
      };
    } catch (error) {
      return { ok: false, code: codeOf(error) };
    }
  };
