import { z } from 'zod';
import { recall, remember } from '../../shell/small-memory';

const triedSchema = z.array(
  z.object({
    /** Who tried: nobody else who uses this window is shown it. */
    owner: z.string(),
    /** The booking that was to be moved; `new` for a new one. */
    what: z.string(),
    slotId: z.string(),
    key: z.string(),
  }),
);
/** A press that was not answered. Only ids are kept of it, never a word that somebody typed. */
export type Tried = z.infer<typeof triedSchema>[number];

const name = 'drop-in-tried';

function all(): Tried[] {
  const said = recall(name, 'window');
  if (said === '') return [];
  try {
    return triedSchema.catch([]).parse(JSON.parse(said));
  } catch {
    return [];
  }
}

const put = (tried: readonly Tried[]): void => remember(name, JSON.stringify(tried), 'window');

export const triedBy = (owner: string): Tried[] => all().filter((one) => one.owner === owner);

/** The key of this wish: the same one as long as nobody has answered it, also after the screen was opened again. */
export function keyFor({ owner, what, slotId }: Omit<Tried, 'key'>): string {
  const kept = all();
  const same = kept.find((one) => one.owner === owner && one.what === what && one.slotId === slotId);
  if (same) return same.key;
  const key = crypto.randomUUID();
  put([...kept, { owner, what, slotId, key }]);
  return key;
}

/** It was answered, or is not wanted any more. */
export const forget = (key: string): void => put(all().filter((one) => one.key !== key));
