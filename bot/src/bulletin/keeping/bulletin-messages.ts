import { z } from 'zod';
import {
  bulletinApproverSchema,
  bulletinAuthorSchema,
  bulletinContentSchema,
} from '@councillor-safety/core/bulletin/bulletin';
import { bulletinCard } from '@councillor-safety/core/bulletin/bulletin-card';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import { defineMessage, type MessageKind, type Outbox } from '../../outbox/outbox';
import { newsText } from './bulletin-message-texts';

const approvalSchema = z.strictObject({
  bulletinId: z.uuid(),
  contentVersion: z.int().positive(),
  content: bulletinContentSchema,
  author: bulletinAuthorSchema.optional(),
  picturesAt: z.string().optional(),
  as: bulletinApproverSchema,
  askedBy: z.string(),
  askedById: personIdSchema,
  why: z.string().optional(),
  decided: z.strictObject({ what: z.enum(['approved', 'refused', 'moved-on']), by: z.string() }).optional(),
});
export type ApprovalData = z.infer<typeof approvalSchema>;

const newsSchema = z.strictObject({
  news: z.enum(['approved', 'sent-back', 'time-passed', 'sent', 'second-approved', 'not-reached']),
  title: z.string(),
  who: z.string().optional(),
  words: z.string().optional(),
});
export type NewsData = z.infer<typeof newsSchema>;

export const messageKinds = { approval: 'bulletin-approval', news: 'bulletin-news' } as const;

/** What the keeping of bulletins has people told. Whoever waits for an answer hears when the question reached nobody. */
export const keepingMessages = ({ outbox }: { readonly outbox: Outbox }): readonly MessageKind[] => [
  defineMessage({
    kind: messageKinds.approval,
    data: approvalSchema,
    render: ({ as, askedBy, askedById: _asker, why, decided, ...card }) => ({
      summary: discreetSummary,
      card: bulletinCard({ ...card, foot: { kind: 'approval', as, askedBy, why, decided } }),
    }),
    settled: async ({ key, data: { askedById, content, decided }, delivery }, act) => {
      if (delivery.state === 'sent' || decided) return;
      const data: NewsData = { news: 'not-reached', title: content.title };
      const news = {
        key: `${key}:not-reached`,
        to: askedById,
        lane: 'ordinary',
        kind: messageKinds.news,
        data,
      } as const;
      await act((within) => outbox.put([news], within));
    },
  }),
  defineMessage({
    kind: messageKinds.news,
    data: newsSchema,
    render: (parts) => ({ summary: discreetSummary, text: newsText(parts) }),
  }),
];
