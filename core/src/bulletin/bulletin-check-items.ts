import { z } from 'zod';

/** What a check can find, each with a sentence of its own on screen. Errors stand in the way; warnings are confirmed. */
export const bulletinErrors = [
  'no-title',
  'no-section',
  'empty-section',
  'no-heading',
  'no-author',
  'author-no-champion',
  'no-alt-text',
  'bad-link',
  'too-large',
  'no-audience',
  'empty-audience',
  'channel-gone',
  'group-gone',
  'past-time',
  'no-such-time',
  'too-far-ahead',
] as const;
export const bulletinWarnings = [
  'phone-number',
  'postcode',
  'email-address',
  'pictures-not-shown',
  'audience-changed',
  'audience-unknown',
  'starter-text',
] as const;

export const bulletinCheckItemSchema = z.strictObject({
  code: z.enum([...bulletinErrors, ...bulletinWarnings]),
  level: z.enum(['error', 'warning']),
  /** The section it is about. */
  sectionId: z.uuid().optional(),
  /** What was found, such as the link or the channel's name; for a changed audience how many people it held before. */
  what: z.string().max(300).optional(),
});
export type BulletinCheckItem = z.infer<typeof bulletinCheckItemSchema>;
