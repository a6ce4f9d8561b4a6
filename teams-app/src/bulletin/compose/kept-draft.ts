import { z } from 'zod';
import {
  bulletinAudienceSchema,
  bulletinSectionKindSchema,
  bulletinUrgencySchema,
} from '@councillor-safety/core/bulletin/bulletin';
import type { DeviceCopies } from '../../offline/device-copies';
import type { DraftAnswers } from './draft-answers';

/** Texts may be longer here than what the service takes: nothing that was typed is refused by the device. */
const keptSchema = z.object({
  content: z.looseObject({
    title: z.string(),
    sections: z.array(
      z.looseObject({ id: z.uuid(), kind: bulletinSectionKindSchema, heading: z.string(), text: z.string() }),
    ),
    urgency: bulletinUrgencySchema,
    audience: bulletinAudienceSchema,
  }),
  when: z.strictObject({ kind: z.enum(['on-approval', 'at']), day: z.string(), time: z.string() }),
});

interface KeptDraft {
  readonly value: DraftAnswers;
  /** The version of the bulletin that it was typed into. */
  readonly revision: number;
}

export interface CopyKeeper {
  /** A copy from this device, if there is one and it still fits the form. */
  read(): Promise<KeptDraft | undefined>;
  /** Makes the device's copy what it should be now. */
  keep(): Promise<void>;
  /** False when the device refused the last one. */
  isKept(): boolean;
}

/** @param copy what the device should hold now; undefined when everything is saved */
export function createCopyKeeper(
  copies: DeviceCopies,
  form: string,
  copy: () => KeptDraft | undefined,
): CopyKeeper {
  let keeping = Promise.resolve();
  let queued = false;
  let kept = true;
  async function write(): Promise<void> {
    queued = false;
    const now = copy();
    await (now ? copies.write(form, now) : copies.remove(form)).then(
      () => (kept = true),
      () => (kept = false),
    );
  }
  return {
    async read() {
      const found = await copies.read(form).catch(() => undefined);
      const fits = found && keptSchema.safeParse(found.value).success;
      return fits ? { value: found.value as DraftAnswers, revision: found.revision } : undefined;
    },
    /** One after the other; what is typed while one is written goes into the next. */
    keep() {
      if (!queued) keeping = keeping.then(write);
      queued = true;
      return keeping;
    },
    isKept: () => kept,
  };
}
