import {
  bulletinQuestionList,
  type BulletinQuestionRecord,
} from '@councillor-safety/core/bulletin/bulletin-lists';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import type { Command } from '../../acceptance/acceptance';
import { defineApplier, type Applier } from '../../acceptance/applier';
import { feature } from '../bulletin-desk';
import type { KeptQuestion } from './bulletin-kept-question';

const kind = 'question';

function recordOf({ id, bulletinId, askedBy, askedAt, words, answer }: KeptQuestion): BulletinQuestionRecord {
  return {
    ...{ questionKey: id, askedById: askedBy, askedAt, words, version: answer ? 2 : 1 },
    ...(bulletinId !== undefined && { bulletinKey: bulletinId }),
    ...(answer && { answeredById: answer.by, answeredAt: answer.at, answer: answer.words }),
  };
}

/** Files a question as it stands: when it was asked, and again when it was answered. */
export const filingOf = (question: KeptQuestion): Command => ({
  ...{ key: `${question.id}:${question.answer ? 'answer' : 'question'}`, feature, kind },
  actorId: question.answer?.by ?? question.askedBy,
  ...{ subject: question.id, concerns: [], payload: recordOf(question) },
});

/** How a question becomes real in SharePoint; it may run more than once and ends the same. */
export const questionApplier = (store: {
  fileQuestion(record: BulletinQuestionRecord): Promise<unknown>;
}): Applier =>
  defineApplier({
    ...{ feature, kind, payload: recordSchema(bulletinQuestionList) },
    async apply({ payload: record }) {
      await store.fileQuestion(record);
      return { version: record.version };
    },
  });
