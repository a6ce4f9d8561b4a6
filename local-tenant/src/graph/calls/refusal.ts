import { errorBody, GraphError } from '../../graph-wire/graph-error';
import type { GraphReply } from './graph-call';

/** The one place where a refusal becomes an answer. Anything unforeseen is a fault of this program and is passed on. */
export function refusal(error: unknown, ids: { requestId: string; clientRequestId?: string }): GraphReply {
  if (!(error instanceof GraphError)) throw error;
  const body = errorBody({ code: error.code, message: error.message, ...ids });
  return { status: error.status, body, headers: error.headers };
}
