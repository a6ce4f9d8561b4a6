import { z } from 'zod';
import {
  bulletinQuestionSchema,
  bulletinQuestionsAnswerSchema,
  bulletinReplySchema,
  type BulletinQuestion,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { conflict, notFound } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import type { KeptQuestion } from '../questions/bulletin-kept-question';
import { officers, type BulletinApiDeps } from './bulletin-api-deps';

function shownQuestion(question: KeptQuestion): BulletinQuestion {
  const { id, bulletinId, title, askedName, askedAt, words, answer } = question;
  return {
    ...{ id, title, askedBy: askedName, askedAt, words },
    ...(bulletinId !== undefined && { bulletinId }),
    ...(answer && { answer: { by: answer.name, at: answer.at, words: answer.words } }),
  };
}

const keyParams = z.strictObject({ key: z.uuid() });

export const bulletinQuestionRoutes = ({ questions, desk }: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/questions',
    summary: 'What people asked about bulletins: first what has no answer, then the newest.',
    audit: 'bulletin.questions-opened',
    responses: { 200: bulletinQuestionsAnswerSchema },
    handler: async () => ({
      status: 200,
      body: { questions: (await questions.list()).map(shownQuestion) },
    }),
  }),
  defineRoute({
    ...officers,
    method: 'post',
    path: '/api/bulletins/questions/:key/answer',
    summary: 'Answer a question; the answer goes to the own chat of whoever asked. A second answer is 409.',
    audit: 'bulletin.question-answered',
    params: keyParams,
    body: bulletinReplySchema,
    responses: { 200: bulletinQuestionSchema },
    async handler({ person, params, body: { words } }) {
      const { questionsReadBy: readBy } = (await desk.settings.read()).settings;
      const answered = await questions.answer(params.key, { by: person, words, readBy });
      if (!answered) throw notFound('question');
      const current = shownQuestion(answered.question);
      if (!answered.ok)
        throw conflict('A colleague has answered this question already. Your answer was not sent.', {
          current,
        });
      return { status: 200, body: current };
    },
  }),
];
