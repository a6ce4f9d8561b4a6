import { z } from 'zod';
import { officeSchema, personIdSchema, roleSchema } from './people';

/** What somebody's own screen needs to know about them and about what the council promises (working days). */
export const meSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  offices: z.array(officeSchema),
  targets: z.strictObject({ firstLookDays: z.int(), firstActionDays: z.int(), nextStepDays: z.int() }),
});
export type Me = z.infer<typeof meSchema>;
