/** @jest-environment node */
import { personIdSchema } from '@councillor-safety/core/people/people';
import { createSealer, type KeyHolder } from '@councillor-safety/teams-app/offline/sealer';

const avani = personIdSchema.parse('c0000000-0000-4000-8000-000000000001');
const bram = personIdSchema.parse('c0000000-0000-4000-8000-000000000002');

/** The first letter stands for the key that seals, the others for older ones. */
const keysOf = (letters: string, id = avani): KeyHolder => {
  const [deviceKey = '', ...others] = [...letters].map((letter) => letter.repeat(43));
  return { id, deviceKey, ...(others.length > 0 && { otherDeviceKeys: others }) };
};
const asAtStart = (me: KeyHolder) => () => Promise.resolve(me);
const sealerOf = (letters: string, loadMe = asAtStart(keysOf(letters))) =>
  createSealer({ me: keysOf(letters), loadMe });
const bytesOf = async (blob: Blob | undefined): Promise<string> =>
  Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)).toString('latin1');
const photo = new Blob(['a canary in a photo']);

describe('a file that waits on the device', () => {
  it('comes back as it was for its author', async () => {
    const sealer = await sealerOf('A');
    expect(await bytesOf(await sealer.openBytes(await sealer.sealBytes(photo)))).toBe('a canary in a photo');
  });

  it('cannot be read where it is kept', async () => {
    const sealer = await sealerOf('A');
    const first = await bytesOf(await sealer.sealBytes(photo));
    const again = await bytesOf(await sealer.sealBytes(photo));
    expect(first).not.toContain('canary');
    // A nonce used twice would give the key away.
    expect(again.slice(0, 12)).not.toBe(first.slice(0, 12));
  });

  it('does not open with another person’s key, nor when a byte was changed', async () => {
    const sealed = await (await sealerOf('A')).sealBytes(photo);
    expect(await (await sealerOf('BC')).openBytes(sealed)).toBeUndefined();
    const changed = Buffer.from(await sealed.arrayBuffer());
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(await (await sealerOf('A')).openBytes(new Blob([changed]))).toBeUndefined();
  });
});

describe('after the council changed its key', () => {
  it('what was sealed before still opens', async () => {
    const before = await sealerOf('A');
    const after = await sealerOf('BA');
    expect(await after.open(await before.seal('words'))).toBe('words');
    expect(await bytesOf(await after.openBytes(await before.sealBytes(photo)))).toBe('a canary in a photo');
  });

  it('the new key seals', async () => {
    const sealed = await (await sealerOf('BA')).seal('words');
    expect(await (await sealerOf('B')).open(sealed)).toBe('words');
    expect(await (await sealerOf('A')).open(sealed)).toBeUndefined();
  });

  it('what was sealed before is sealed anew, once, and what is foreign is not', async () => {
    const after = await sealerOf('BA');
    const anew = await after.sealAnew(await (await sealerOf('A')).seal('words'));
    expect(await (await sealerOf('B')).open(anew!)).toBe('words');
    expect(await after.sealAnew(anew!)).toBeUndefined();
    expect(await after.sealAnew(await (await sealerOf('C')).seal('words'))).toBeUndefined();
  });
});

describe('a window that was open while the council changed its key', () => {
  it('asks for the new key when it meets something sealed with it, and seals with it from then on', async () => {
    const window = await sealerOf('A', asAtStart(keysOf('BA')));
    const sealed = await (await sealerOf('BA')).seal('from another window');
    expect(await Promise.all([window.open(sealed), window.open(sealed)])).toEqual([
      'from another window',
      'from another window',
    ]);
    expect(await (await sealerOf('B')).open(await window.seal('words'))).toBe('words');
  });

  it('still opens what it sealed itself when the old key is gone from the service', async () => {
    const window = await sealerOf('A', asAtStart(keysOf('B')));
    const own = await window.seal('words');
    expect(await window.open(await (await sealerOf('B')).seal('new'))).toBe('new');
    expect(await window.open(own)).toBe('words');
  });

  it('leaves it sealed while the service does not answer', async () => {
    const window = await sealerOf('A', () => Promise.reject(new Error('no answer')));
    expect(await window.open(await (await sealerOf('B')).seal('words'))).toBeUndefined();
  });

  it('takes no key of somebody else who has signed in meanwhile', async () => {
    const window = await sealerOf('A', asAtStart(keysOf('B', bram)));
    expect(await window.open(await (await sealerOf('B')).seal('of Bram'))).toBeUndefined();
    expect(await (await sealerOf('B')).open(await window.seal('of Avani'))).toBeUndefined();
  });
});
