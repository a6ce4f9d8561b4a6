import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Person } from '@councillor-safety/core/people/people';
import type { AuditTrail } from '../audit/audit-trail';
import { checkRequest } from './check-request';
import { forbidden, Problem } from '../problems/problems';
import { toProblem, tooLarge } from './problem-answers';
import type { RateLimits } from './rate-limits';
import type { HandledAnswer, Route, Who } from './route';
import { sendAnswer } from './send-answer';

export interface RegistryDependencies {
  /** Checks the token and finds the roles. @throws Problem 401, 503 */
  readonly authenticate: (request: Request) => Promise<Person>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly limits: RateLimits;
}

/** Mounts every route with its permission, rate limit, body limit, schemas and audit event. @throws on a duplicate. */
export function registerRoutes(
  app: Express,
  routes: readonly Route[],
  dependencies: RegistryDependencies,
): void {
  refuseDuplicates(routes);
  for (const route of routes) app[route.method](route.path, ...stepsOf(route, dependencies));
}

function refuseDuplicates(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    const name = `${method.toUpperCase()} ${path.replaceAll(/:\w+/g, ':')}`;
    if (seen.has(name)) throw new Error(`Two routes are declared as ${method.toUpperCase()} ${path}`);
    seen.add(name);
  }
}

export const personOf = (response: Response): Person | undefined =>
  response.locals['person'] as Person | undefined;

function stepsOf(route: Route, dependencies: RegistryDependencies): RequestHandler[] {
  return [
    noteRoute(route),
    identify(route, dependencies),
    dependencies.limits[route.rateLimit],
    admit(route, dependencies),
    ...readBody(route),
    serve(route, dependencies),
  ];
}

/** The log names the pattern, so that an address with somebody's reference in it is never written down. */
const noteRoute =
  (route: Route): RequestHandler =>
  (_request, response, next) => {
    response.locals['route'] = `${route.method.toUpperCase()} ${route.path}`;
    next();
  };

/** Finds out who calls; a failure is kept until the rate limit, by address then, has counted it. */
function identify(route: Route, { authenticate }: RegistryDependencies): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    if (route.who !== 'anyone') {
      await authenticate(request).then(
        (person) => (response.locals['person'] = person),
        (failure: unknown) => (response.locals['failure'] = failure),
      );
    }
    next();
  };
}

function admit(route: Route, { audit }: RegistryDependencies): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    if (response.locals['failure'] !== undefined) throw response.locals['failure'];
    const person = personOf(response);
    if (person && !mayCall(person, route.who)) {
      await auditRefusal(route, request, { audit, person });
      throw forbidden();
    }
    next();
  };
}

export const mayCall = (person: Person, who: Who): boolean =>
  typeof who === 'string' || who.some((role) => person.roles.includes(role));

function readBody(route: Route): RequestHandler[] {
  if (route.rawBody) {
    return [
      (request, _response, next) => {
        if (Number(request.headers['content-length'] ?? 0) > route.bodyLimit) throw tooLarge(route.bodyLimit);
        next();
      },
    ];
  }
  if (!route.body) return [];
  return [requireJson, express.json({ limit: route.bodyLimit, strict: false, type: 'application/json' })];
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json'))
    throw new Problem({ status: 415, detail: 'Send the request as JSON.' });
  next();
};

function serve(route: Route, { audit }: RegistryDependencies): RequestHandler {
  return async (request, response) => {
    const person = personOf(response);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    let answer: HandledAnswer;
    try {
      answer = await route.handle({ ...checkRequest(route, request), person, request, signal: gone.signal });
    } catch (error) {
      if (isRefusal(route, error)) await auditRefusal(route, request, { audit, person });
      throw error;
    }
    await auditDone(route, request, { audit, person, answer });
    await sendAnswer(response, answer);
  };
}

/** A record's guard answers 404 for what somebody may not see; elsewhere a 404 is just an empty place. */
const isRefusal = (route: Route, error: unknown): boolean => {
  const { status } = toProblem(error);
  return status === 403 || (status === 404 && route.guard === 'record');
};

interface Auditing {
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly person: Person | undefined;
}

const subjectOf = (request: Request): string => {
  const { reference, key, id } = request.params;
  const subject = reference ?? key ?? id;
  // What somebody made up in an address is no reference of ours and may be anything, so only its shape is let through.
  return typeof subject === 'string' && /^[\w-]{1,100}$/.test(subject) ? subject : '-';
};

async function auditRefusal(route: Route, request: Request, { audit, person }: Auditing): Promise<void> {
  if (!person) return;
  const action = isUnaudited(route.audit) ? 'route.refused' : route.audit;
  await audit.record({ actorId: person.id, action, outcome: 'refused', subject: subjectOf(request) });
}

async function auditDone(
  route: Route,
  request: Request,
  { audit, person, answer }: Auditing & { answer: HandledAnswer },
): Promise<void> {
  if (!person || isUnaudited(route.audit)) return;
  await audit.record({
    actorId: person.id,
    action: route.audit,
    outcome: 'done',
    subject: answer.subject ?? subjectOf(request),
  });
}

const isUnaudited = (rule: Route['audit']): rule is `none: ${string}` => rule.startsWith('none: ');
