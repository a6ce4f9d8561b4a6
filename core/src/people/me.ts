import { z } from 'zod';
import { officeSchema, personIdSchema, roleSchema } from './people';

/** What somebody's own screen needs to know about them and about what the council promises (working days). */
export const meSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  offices: z.array(officeSchema),
  /** 32 bytes, base64url: seals what is kept on this person's devices, so that it opens for nobody else. */
  deviceKey: z.string().length(43),
  targets: z.strictObject({ firstLookDays: z.int(), firstActionDays: z.int(), nextStepDays: z.int() }),
});
export type Me = z.infer<typeof meSchema>;
