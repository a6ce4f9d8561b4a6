import 'fake-indexeddb/auto';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { openDeviceStore } from '@councillor-safety/teams-app/offline/device-store';
import { createSealer } from '@councillor-safety/teams-app/offline/sealer';

const keyOf = (letter: string): string => letter.repeat(43);
const open = async (letter: string) => {
  const me = { id: personIdSchema.parse('c0000000-0000-4000-8000-000000000001'), deviceKey: keyOf(letter) };
  return openDeviceStore(await createSealer({ me, loadMe: () => Promise.resolve(me) }), 'device-of-two');
};
const draft = { owner: 'avani', form: 'incident-quick', value: 'canary account', revision: 1, dirty: true };

/** Everything the browser's database holds, as text. */
async function everything(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('device-of-two');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
  const rows = await Promise.all(
    [...db.objectStoreNames].map(
      (name) =>
        new Promise<{ sealed: ArrayBuffer }[]>((resolve) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result as { sealed: ArrayBuffer }[]);
        }),
    ),
  );
  return rows
    .flat()
    .map(
      ({ sealed, ...clear }) =>
        JSON.stringify(clear) + Buffer.from(new Uint8Array(sealed)).toString('latin1'),
    )
    .join('\n');
}

describe('what is kept on a device', () => {
  it('comes back for its author', async () => {
    const store = await open('A');
    await store.putDraft(draft);
    expect(await (await open('A')).draft('avani', 'incident-quick')).toEqual(draft);
  });

  it('cannot be read without the author’s key, nor in the browser’s database', async () => {
    expect(await (await open('B')).draft('avani', 'incident-quick')).toBeUndefined();
    const text = await everything();
    expect(text).toContain('avani');
    expect(text).not.toContain('canary');
  });

  it('holds a report on its way sealed too, and lists it for its owner alone', async () => {
    const store = await open('A');
    const outgoing = {
      ...{ key: 'k1', owner: 'avani', form: 'incident-quick', queuedAt: '2026-11-20T10:00:00Z' },
      ...{ state: 'refused' as const, problems: [{ field: 'account', sentence: 'canary sentence' }] },
    };
    await store.putOutgoing(outgoing);
    expect(await store.outgoing('avani')).toEqual([outgoing]);
    expect(await store.outgoing('bram')).toEqual([]);
    expect(await everything()).not.toContain('canary');
  });
});
