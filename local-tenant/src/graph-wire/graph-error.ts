import { randomUUID } from 'node:crypto';

/** A refusal as Graph words it; one place turns it into an answer. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const badRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);
export const notFound = (): GraphError =>
  new GraphError(404, 'itemNotFound', 'The resource could not be found.');
export const accessDenied = (): GraphError => new GraphError(403, 'accessDenied', 'Access denied');
export const nameTaken = (message: string): GraphError => new GraphError(409, 'nameAlreadyExists', message);
export const unauthorized = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, {
    'WWW-Authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });

/** SharePoint's list view threshold: waiting does not cure it, so there is no Retry-After. */
export const overThreshold = (): GraphError =>
  new GraphError(429, 'activityLimitReached', 'The request has been throttled');

export function errorBody(error: {
  code: string;
  message: string;
  requestId?: string;
  clientRequestId?: string;
}): object {
  const requestId = error.requestId ?? randomUUID();
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': error.clientRequestId ?? requestId,
      },
    },
  };
}
