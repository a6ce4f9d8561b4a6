import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  bulletinQuestionSchema,
  type BulletinQuestion,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { ApiProblem } from '../../api/api-problem';
import { useSending, type Sending } from '../../shell/useSending';
import { useBulletinApi } from '../reading/useBulletins';

const questionsKey = ['bulletin-questions'] as const;

/** What people asked: first what has no answer. */
export function useQuestions() {
  const api = useBulletinApi();
  return useQuery([...questionsKey], () => api.questions());
}

const answeredElsewhere = z.object({ current: bulletinQuestionSchema });

/** Sends one answer; when a colleague was quicker, the list shows theirs from then on. */
export function useReply(): Sending<unknown, never> {
  const queries = useQueryClient();
  const sending = useSending<unknown, never>(z.never());
  const failure = sending.state.at === 'failed' ? sending.state.failure : undefined;
  useEffect(() => {
    if (!(failure instanceof ApiProblem)) return;
    const found = answeredElsewhere.safeParse(failure.facts.body);
    if (!found.success) return;
    const { current } = found.data;
    queries.setQueryData<readonly BulletinQuestion[]>([...questionsKey], (known = []) =>
      known.map((one) => (one.id === current.id ? current : one)),
    );
  }, [failure, queries]);
  return sending;
}
