import { z } from 'zod';
import { personIdSchema } from '../people/people';
import { incidentReportSchema } from './incident';
import { incidentLimits } from './incident-limits';
import { problem } from './incident-problems';
import { incidentOutcomes, incidentStatuses } from './incident-words';

/** Made by the client once for each press of a button, and sent again with every retry. */
export const sentKeySchema = z.uuid();

/** The version of the case that the person looked at when they decided. */
export const versionSchema = z.int().nonnegative();

export const messageSchema = z.strictObject({
  body: z
    .string()
    .refine((body) => body.trim() !== '', { error: problem('message') })
    .refine((body) => Array.from(body).length <= incidentLimits.message, {
      error: problem('messageTooLong'),
    }),
});

export const assignSchema = z.strictObject({ version: versionSchema, to: personIdSchema });

export const takeSchema = z.strictObject({ version: versionSchema });

export const statusChangeSchema = z
  .strictObject({
    version: versionSchema,
    status: z.enum(incidentStatuses).exclude(['new']),
    /** Only with `closed`, and then always. `withdrawn` belongs to the councillor. */
    outcome: z.enum(incidentOutcomes).exclude(['withdrawn']).optional(),
    /** London calendar day (`2026-12-01`) of the next step, when the officer promises one; ignored for `closed`. */
    nextStepOn: z.iso.date({ error: problem('date') }).optional(),
    /** Told to the councillor together with the change. */
    message: messageSchema.shape.body.optional(),
  })
  .refine((change) => change.status !== 'closed' || change.outcome !== undefined, {
    error: problem('outcome'),
    path: ['outcome'],
  });

export const withdrawSchema = z.strictObject({ version: versionSchema });

/** Filling in later, or correcting: the whole report again, against the version it was read at. */
export const amendSchema = z.strictObject({ version: versionSchema, report: incidentReportSchema });

export type Message = z.infer<typeof messageSchema>;
export type StatusChange = z.infer<typeof statusChangeSchema>;
export type Assign = z.infer<typeof assignSchema>;
export type Amend = z.infer<typeof amendSchema>;
