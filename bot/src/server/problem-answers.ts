import { z } from 'zod';
import { problemSentence as dropInSentence } from '@councillor-safety/core/drop-in/drop-in-problems';
import { problemSentence as incidentSentence } from '@councillor-safety/core/incident/incident-problems';
import { problemSentence as onCallSentence } from '@councillor-safety/core/on-call/on-call-problems';
import { GraphFailure, type FailureKind } from '@councillor-safety/core/sharepoint/graph-error';
import { DatabaseAway } from '../jobs/database-away';
import { conflict, notFound, Problem, unavailable, type FieldProblem } from '../problems/problems';

/** The one place that decides what a person is told when something went wrong. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return fromZod(error);
  if (error instanceof GraphFailure) return fromGraph(error);
  if (error instanceof DatabaseAway) return storeAway(error);
  return fromBodyParser(error) ?? unexpected(error);
}

const unexpected = (cause: unknown): Problem =>
  new Problem(
    {
      status: 500,
      detail: 'Something went wrong on our side. Try again, and quote the reference if it goes on.',
    },
    { cause },
  );

/** Schemas of the features carry keys; whatever is none of one feature's goes on to the next. */
const sentenceOf = (message: string): string => dropInSentence(onCallSentence(incidentSentence(message)));

export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys')
      return [{ field: path.join('.'), message: sentenceOf(issue.message) }];
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: 'This field is not known.',
    }));
  });
}

function fromZod(error: z.ZodError): Problem {
  const errors = fieldProblems(error);
  const names = [...new Set(errors.map(({ field }) => field).filter((field) => field !== ''))];
  const detail =
    names.length === 0
      ? 'The request is not in the expected form.'
      : `Check ${names.slice(0, 5).join(', ')}.`;
  return new Problem({ status: 400, detail, errors });
}

const graphAnswers: Readonly<Record<FailureKind, (failure: GraphFailure) => Problem>> = {
  'not-found': () => notFound('record'),
  conflict: () =>
    conflict(
      'Somebody changed this while you were looking at it. Look at it again, then repeat your change.',
    ),
  duplicate: () => conflict('This is already there.'),
  throttled: (failure) => outage(failure),
  unavailable: (failure) => outage(failure),
  refused: (failure) => unexpected(failure),
  'bad-request': (failure) => unexpected(failure),
};

const outage = (failure: GraphFailure): Problem =>
  unavailable(
    'Microsoft 365 is not answering just now. Nothing is lost. Try again in a moment.',
    failure.retryAfterSeconds,
    {
      cause: failure,
    },
  );

const storeAway = (cause: DatabaseAway): Problem =>
  unavailable(
    'We cannot keep or look up anything just now. What you wrote is still with you. Try again in a minute: it is not counted twice.',
    10,
    { cause },
  );

const fromGraph = (failure: GraphFailure): Problem => graphAnswers[failure.kind](failure);

/** body-parser's errors carry `type` and, for a body that is too long, `limit` in bytes. */
const bodyErrorSchema = z.object({ type: z.string(), limit: z.number().optional() });

function fromBodyParser(error: unknown): Problem | undefined {
  const parsed = bodyErrorSchema.safeParse(error);
  if (!parsed.success) return undefined;
  const { type, limit } = parsed.data;
  if (type === 'entity.too.large') return tooLarge(limit ?? 0);
  if (type === 'entity.parse.failed')
    return new Problem({ status: 400, detail: 'The request is not valid JSON.' });
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new Problem({ status: 400, detail: 'The request was cut off before it was complete.' });
  if (type.startsWith('encoding.') || type.startsWith('charset.'))
    return new Problem({ status: 415, detail: 'Send the request as JSON in UTF-8.' });
  return undefined;
}

export const tooLarge = (limitBytes: number): Problem =>
  new Problem({
    status: 413,
    detail: `That is more than this service takes at once (${sizeInWords(limitBytes)}).`,
  });

const sizeInWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} kB`;
