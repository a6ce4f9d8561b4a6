import { z } from 'zod';
import { officeSchema, personIdSchema } from '../people/people';
import type { CallHours } from './escalation-words';

export const whoSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first-on-call') }),
  z.strictObject({ kind: z.literal('second-on-call') }),
  z.strictObject({ kind: z.literal('champion') }),
  z.strictObject({ kind: z.literal('office'), office: officeSchema }),
  z.strictObject({ kind: z.literal('group'), group: z.uuid() }),
]);
export type Who = z.infer<typeof whoSchema>;

/** One step of a chain: who is asked, how long their answer is waited for, and how many times they are asked. */
export const chainStepSchema = z.strictObject({
  who: whoSchema,
  waitMinutes: z.int().min(1).max(60),
  repeat: z.int().min(1).max(5),
});
export type ChainStep = z.infer<typeof chainStepSchema>;

/** What follows the last step is not a choice: everybody is asked, the monitoring centre told, the numbers shown. */
export const chainSchema = z.strictObject({ steps: z.array(chainStepSchema).min(1).max(10) });

export const namedGroupSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  people: z.array(personIdSchema).min(1).max(30),
});

/** What a person who may be asked has agreed to. Without an entry: shown by role, never asked by name. */
export const consentSchema = z.strictObject({
  personId: personIdSchema,
  /** Councillors may choose this person by name. */
  askByName: z.boolean(),
  shownAs: z.enum(['role', 'name']),
  /** Offered to a councillor only when this person presses "offer a call". */
  phone: z.string().trim().max(40).optional(),
});
export type Consent = z.infer<typeof consentSchema>;

export const escalationSettingsSchema = z.strictObject({
  chains: z.strictObject({ 'in-hours': chainSchema, 'out-of-hours': chainSchema } satisfies Record<
    CallHours,
    typeof chainSchema
  >),
  /** When the office answers, as opening hours are written; on bank holidays it is closed unless told. */
  officeHours: z.string().trim().min(1).max(200),
  groups: z.array(namedGroupSchema).max(20),
  /** How long everybody is given before the chain begins again. */
  broadcastWaitMinutes: z.int().min(1).max(60),
  /** Shown when nobody has answered, besides 999 and 101. */
  phones: z
    .array(
      z.strictObject({ label: z.string().trim().min(1).max(60), phone: z.string().trim().min(3).max(40) }),
    )
    .max(6),
  /** Words that put the emergency card first, besides the ones in the program. */
  dangerWords: z.array(z.string().trim().min(2).max(60)).max(300),
  aftercareDays: z.int().min(1).max(30),
  consents: z.array(consentSchema),
});
export type EscalationSettings = z.infer<typeof escalationSettingsSchema>;

const twice = (who: Who): ChainStep => ({ who, waitMinutes: 5, repeat: 2 });

/** What holds until officers decide otherwise. */
export const standardEscalationSettings: EscalationSettings = {
  chains: {
    'in-hours': {
      steps: [
        twice({ kind: 'first-on-call' }),
        twice({ kind: 'second-on-call' }),
        twice({ kind: 'office', office: 'democratic-services' }),
        twice({ kind: 'office', office: 'monitoring-officer' }),
      ],
    },
    'out-of-hours': {
      steps: [
        twice({ kind: 'first-on-call' }),
        twice({ kind: 'second-on-call' }),
        twice({ kind: 'office', office: 'monitoring-officer' }),
      ],
    },
  },
  officeHours: 'Mon to Fri 9am to 5pm',
  groups: [],
  broadcastWaitMinutes: 10,
  phones: [],
  dangerWords: [],
  aftercareDays: 3,
  consents: [],
};
