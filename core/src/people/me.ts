import { z } from 'zod';
import { officeSchema, personIdSchema, roleSchema } from './people';

/** 32 bytes, base64url. */
const deviceKeySchema = z.string().length(43);

/** What somebody's own screen needs to know about them and about what the council promises (working days). */
export const meSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  offices: z.array(officeSchema),
  /** Seals what is kept on this person's devices, so that it opens for nobody else. */
  deviceKey: deviceKeySchema,
  /** What is still on a device may be sealed with one of these: only while the service holds more than one key. */
  otherDeviceKeys: z.array(deviceKeySchema).optional(),
  targets: z.strictObject({ firstLookDays: z.int(), firstActionDays: z.int(), nextStepDays: z.int() }),
});
export type Me = z.infer<typeof meSchema>;
