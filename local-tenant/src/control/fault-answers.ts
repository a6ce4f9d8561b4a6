import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { errorBody } from '../graph-wire/graph-error';
import type { FaultRule, FaultRules } from './fault-rules';

const codes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['accessDenied', 'Access denied'],
  404: ['itemNotFound', 'The resource could not be found.'],
  409: ['resourceModified', 'The resource has been changed by somebody else.'],
  410: ['resyncChangesApplyDifferences', 'Resync required.'],
  412: ['notAllowed', "ETag does not match current item's value"],
  429: ['activityLimitReached', 'The request has been throttled'],
  503: ['serviceNotAvailable', 'The service is temporarily unavailable.'],
};

/** The connector words its troubles otherwise, in a shape of its own. */
const connectorCodes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  403: ['NotEnoughPermissions', 'The bot has not enough permissions.'],
  404: ['ConversationNotFound', 'Conversation not found.'],
  412: ['PreconditionFailed', 'A dependency could not be reached; try again.'],
  429: ['TooManyRequests', 'Too many requests.'],
  502: ['ServiceError', 'A dependency of the service failed.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'A dependency of the service did not answer in time.'],
};

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

function bodyOf(status: number, url: string): object {
  const unknown = ['generalException', 'General exception while processing'] as const;
  if (url.startsWith('/connector/')) {
    const [code, message] = connectorCodes[status] ?? unknown;
    return { error: { code, message } };
  }
  const [code, message] = codes[status] ?? unknown;
  return errorBody({ code, message });
}

/** The answer a rule asks for, in the shape of what was called. A 410 names where delta starts anew, as Graph does. */
export function faultAnswer(rule: FaultRule, url: string): FaultAnswer {
  const status = typeof rule.status === 'number' ? rule.status : 504;
  const headers: Record<string, string> = {};
  if (rule.retryAfter !== undefined) headers['Retry-After'] = String(rule.retryAfter);
  if (status === 410) {
    headers.Location = `https://graph.microsoft.com${(url.split('?', 1)[0] ?? '').replace(/^\/graph/, '')}`;
  }
  return { status, headers, body: bodyOf(status, url) };
}

function send(response: Response, answer: FaultAnswer): void {
  response.status(answer.status).set(answer.headers).type('json');
  response.end(JSON.stringify(answer.body));
}

/** Lets the work happen, then puts the fault in the place of its answer. */
function replaceAnswer(request: Request, { response, rule }: { response: Response; rule: FaultRule }): void {
  const end = response.end.bind(response);
  response.write = (() => true) as Response['write'];
  response.end = (() => {
    if (rule.status === 'cut') {
      request.socket.destroy();
      return response;
    }
    response.end = end;
    for (const name of ['Content-Length', 'ETag', 'Location']) response.removeHeader(name);
    send(response, faultAnswer(rule, request.originalUrl));
    return response;
  }) as Response['end'];
}

/** Applies the rules to every call but those that manage them. */
export const faultMiddleware =
  (rules: FaultRules): RequestHandler =>
  async (request, response, next) => {
    const rule = request.path.startsWith('/control')
      ? undefined
      : rules.next(`${request.method} ${request.originalUrl}`);
    if (!rule) return next();
    if (rule.delayMs > 0) await wait(rule.delayMs);
    if (rule.status === undefined) return next();
    if (rule.after) {
      replaceAnswer(request, { response, rule });
      return next();
    }
    if (rule.status === 'cut') return void request.socket.destroy();
    // A browser hides an answer without this header from the page, throttling and all.
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' });
    send(response, faultAnswer(rule, request.originalUrl));
  };
