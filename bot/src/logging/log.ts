import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { RequestHandler, Response } from 'express';
import { newProblemReference } from '../problems/problems';

/** Names that never reach a log line, wherever a library might put them. */
const redact = [
  'req',
  'res',
  'headers',
  'authorization',
  'token',
  'body',
  'payload',
  'account',
  '*.authorization',
  '*.token',
  '*.body',
];

export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino({ level, base: null, redact: { paths: redact, remove: true } }, destination);

/** Gives each request a code that stands in its answer and in its line of the log, for whoever asks for help. */
export const giveReference: RequestHandler = (_request, response, next) => {
  const reference = newProblemReference();
  response.locals['reference'] = reference;
  response.set('X-Reference', reference);
  next();
};

/** The code that the person can quote. */
export const referenceOf = (response: Response): string => {
  const reference: unknown = response.locals['reference'];
  return typeof reference === 'string' ? reference : newProblemReference();
};

/** One line a request: method, route pattern, status, milliseconds, reference. Never an address, a query or a header. */
export function requestLog(log: Logger): HttpLogger {
  return pinoHttp({
    logger: log,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customAttributeKeys: { responseTime: 'ms' },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customSuccessObject: (request, response, { ms }: { ms?: number }) => lineOf(request, response, ms),
    customErrorObject: (request, response, _error, { ms }: { ms?: number }) => lineOf(request, response, ms),
  });
}

function lineOf(
  { method }: IncomingMessage,
  response: ServerResponse,
  ms: number | undefined,
): Record<string, unknown> {
  const { route, reference } = (response as Partial<Response>).locals ?? {};
  return {
    method,
    route: typeof route === 'string' ? route : 'other',
    status: response.statusCode,
    ms,
    ...(typeof reference === 'string' ? { reference } : {}),
  };
}
