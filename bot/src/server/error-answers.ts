import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import { referenceOf } from '../logging/log';
import { notFound } from '../problems/problems';
import { toProblem } from './problem-answers';

export const unknownAddress: RequestHandler = () => {
  throw notFound('page');
};

/** Last in the chain: every error of every route ends here as RFC 9457 problem+json. */
export function errorAnswers(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response: Response, _next) => {
    const problem = toProblem(error);
    const reference = referenceOf(response);
    const level = problem.status >= 500 ? 'error' : 'debug';
    log[level](
      { reference, route: routeOf(response), status: problem.status, fault: faultOf(problem.cause ?? error) },
      'request failed',
    );
    if (response.headersSent) {
      // The start of the answer is gone: cutting the line is the only honest way to say that the rest is missing.
      response.destroy();
      return;
    }
    response
      .status(problem.status)
      .set({ 'Cache-Control': 'no-store', ...problem.headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem.body(reference)));
  };
}

export const routeOf = (response: Response): string => {
  const route: unknown = response.locals['route'];
  return typeof route === 'string' ? route : 'other';
};
