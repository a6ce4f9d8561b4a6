import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  RedirectHandler,
  RedirectHandlerOptions,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
  type Middleware,
  type ShouldRetry,
} from '@microsoft/microsoft-graph-client';

export interface GraphClientOptions {
  /** Bearer token for https://graph.microsoft.com; asked for before every call, so it should cache. */
  readonly getToken: () => Promise<string>;
  /** What puts the request on the wire. Default: the platform's `fetch`. */
  readonly lastMiddleware?: Middleware;
  /** Attempts after the first, for 429, 503 and 504 only. Default 2. */
  readonly maxRetries?: number;
  /** Wait when the answer carries no Retry-After. Default 1. */
  readonly retryDelaySeconds?: number;
  /** A longer Retry-After is not sat out here: the call fails at once and says how long to wait. Default 5. */
  readonly longestRetryAfterSeconds?: number;
}

const shortEnough =
  (longestSeconds: number): ShouldRetry =>
  (_delay, _attempt, _request, _options, response) => {
    const retryAfter = response.headers.get('Retry-After');
    return retryAfter === null || Number(retryAfter) <= longestSeconds;
  };

/**
 * The one way to a Graph client. Its addresses always say https://graph.microsoft.com: the library silently drops
 * the Authorization header for any other, so a stand-in is reached by swapping only the last middleware.
 */
export function createGraphClient(options: GraphClientOptions): Client {
  const { maxRetries = 2, retryDelaySeconds = 1, longestRetryAfterSeconds = 5 } = options;
  const retry = new RetryHandlerOptions(retryDelaySeconds, maxRetries, shortEnough(longestRetryAfterSeconds));
  return Client.initWithMiddleware({
    middleware: [
      new AuthenticationHandler({ getAccessToken: options.getToken }),
      new RetryHandler(retry),
      new RedirectHandler(new RedirectHandlerOptions()),
      new TelemetryHandler(),
      options.lastMiddleware ?? new HTTPMessageHandler(),
    ],
  });
}
