import type { StoreNames } from 'idb';
import { stores, type DeviceDatabase, type DeviceSchema, type SealedRow } from './device-database';
import type { Sealer } from './sealer';

type StoreName = StoreNames<DeviceSchema>;

/** Each sealing has its own nonce: the same bytes are the same writing. */
function isSame(one: ArrayBuffer, other: ArrayBuffer): boolean {
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Undefined when there is nothing to do. */
async function rowAnew(row: SealedRow & { content?: Blob }, sealer: Sealer) {
  const sealed = await sealer.sealAnew(row.sealed);
  const content = row.content && (await sealer.sealBytesAnew(row.content));
  if (!sealed && !content) return undefined;
  return { ...(sealed && { sealed }), ...(content && { content }) };
}

async function storeAnew<Name extends StoreName>(
  db: DeviceDatabase,
  name: Name,
  sealer: Sealer,
): Promise<void> {
  for (const key of await db.getAllKeys(name)) {
    const row = await db.get(name, key);
    const anew = row && (await rowAnew(row, sealer));
    if (!anew) continue;
    const change = db.transaction(name, 'readwrite');
    const now = await change.store.get(key);
    // Another window may have gone on writing meanwhile: its words count.
    if (now && isSame(now.sealed, row.sealed)) await change.store.put({ ...now, ...anew });
    await change.done;
  }
}

/**
 * Seals with the person's newest key what opens with one of their others, so that the others can be retired.
 * What belongs to somebody else, or opens with none, stays as it is.
 */
export async function sealEverythingAnew(db: DeviceDatabase, sealer: Sealer): Promise<void> {
  for (const name of stores) await storeAnew(db, name, sealer);
}
