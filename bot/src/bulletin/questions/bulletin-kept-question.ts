import { z } from 'zod';
import { bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';
import { personIdSchema } from '@councillor-safety/core/people/people';

const wordsSchema = z.string().max(bulletinLimits.words);
const personSchema = { by: personIdSchema, name: z.string() };

export const keptQuestionSchema = z.strictObject({
  id: z.uuid(),
  bulletinId: z.uuid().optional(),
  /** Of the bulletin as it was when they asked. */
  title: z.string(),
  askedBy: personIdSchema,
  askedName: z.string(),
  askedAt: z.iso.datetime(),
  words: wordsSchema,
  answer: z.strictObject({ ...personSchema, at: z.iso.datetime(), words: wordsSchema }).optional(),
});
export type KeptQuestion = z.infer<typeof keptQuestionSchema>;
