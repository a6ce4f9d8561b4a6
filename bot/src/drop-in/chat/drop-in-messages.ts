import { z } from 'zod';
import { dropInWallSchema } from '@councillor-safety/core/drop-in/drop-in';
import type { CardJson } from '@councillor-safety/core/cards/card-parts';
import type { BotMessage } from '../../bot-framework/channel';
import { discreetSummary } from '../../bot-framework/discreet-summary';
import { defineMessage, type MessageKind } from '../../outbox/outbox';
import { messageKinds } from '../drop-in-desk';
import {
  coverCard,
  holderCard,
  offerCard,
  personCard,
  reminderCard,
  sessionCard,
  type CardLinks,
} from './drop-in-chat-cards';

const personSchema = z.strictObject({
  news: z.enum(['booked', 'moved', 'cancelled', 'displaced', 'cover-asked', 'cover-ended']),
  bookingId: z.uuid(),
});
const holderSchema = z.strictObject({
  news: z.enum(['booked', 'moved', 'cancelled', 'cover-yes', 'cover-no']),
  startsAt: dropInWallSchema,
});
const reminderSchema = z.strictObject({ bookingId: z.uuid() });
const offerSchema = z.strictObject({ offerId: z.uuid() });
const coverSchema = z.strictObject({
  news: z.enum(['asked', 'accepted', 'declined', 'withdrawn']),
  coverId: z.uuid(),
  colleague: z.string(),
});
const sessionSchema = z.strictObject({
  news: z.enum(['laid-down', 'changed', 'ended']),
  sessionId: z.uuid(),
  colleague: z.string(),
});

const discreet = (card: CardJson): BotMessage => ({ card, summary: discreetSummary });

/** What the bot says of itself about appointments: to one person at a time, in their own chat. */
export const dropInMessages = (links: CardLinks): readonly MessageKind[] => [
  defineMessage({
    kind: messageKinds.person,
    data: personSchema,
    render: (data) => discreet(personCard(data, links)),
  }),
  defineMessage({
    kind: messageKinds.holder,
    data: holderSchema,
    render: (data) => discreet(holderCard(data, links)),
  }),
  defineMessage({
    kind: messageKinds.reminder,
    data: reminderSchema,
    render: ({ bookingId }) => discreet(reminderCard(bookingId, links)),
  }),
  defineMessage({
    kind: messageKinds.offer,
    data: offerSchema,
    render: ({ offerId }) => discreet(offerCard(offerId, links)),
  }),
  defineMessage({
    kind: messageKinds.cover,
    data: coverSchema,
    render: (data) => discreet(coverCard(data, links)),
  }),
  defineMessage({
    kind: messageKinds.session,
    data: sessionSchema,
    render: (data) => discreet(sessionCard(data, links)),
  }),
];
