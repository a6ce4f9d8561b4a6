import * as React from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem';

type Query = Pick<UseQueryResult, 'data' | 'error' | 'isFetching' | 'errorUpdateCount'>;

/** The count belongs to the question: another question begins at 0. */
const isAskedAgain = ({ data, isFetching, errorUpdateCount }: Query): boolean =>
  isFetching && data === undefined && errorUpdateCount > 0;

/**
 * Whether the service said that there is no such thing, or none for this person. It stands while the service is asked again, as happens
 * whenever something changes: the screen, its title and its heading do not come and go under whoever reads them.
 */
export function useGone(query: Query): boolean {
  const wasGone = React.useRef(false);
  const { error } = query;
  // A screen draws itself again for whatever was looked at, so the rest is looked at only when it matters.
  wasGone.current =
    (error instanceof ApiProblem && error.status === 404) || (wasGone.current && isAskedAgain(query));
  return wasGone.current;
}
