import { z } from 'zod';

export const deliveryStates = ['to-send', 'sending', 'sent', 'unreachable', 'uncertain'] as const;
export const deliveryStateSchema = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** Why nothing reaches somebody. `no-answer`: Teams did not take it however often it was tried. */
export const unreachableReasons = [
  'blocked',
  'not-installed',
  'refused',
  'too-big',
  'no-channel',
  'no-answer',
] as const;
export const unreachableReasonSchema = z.enum(unreachableReasons);
export type UnreachableReason = z.infer<typeof unreachableReasonSchema>;

/** Kept short: two hundred and fifty of these go into one column. */
export const bulletinDeliveryBlockSchema = z.array(
  z.strictObject({
    /** Entra id of the person, or Teams' id of the channel. */
    to: z.string(),
    state: deliveryStateSchema,
    why: unreachableReasonSchema.optional(),
    at: z.iso.datetime().optional(),
    /** When they pressed "I have read and understood". */
    readAt: z.iso.datetime().optional(),
  }),
);
export type BulletinDeliveryBlock = z.infer<typeof bulletinDeliveryBlockSchema>;
