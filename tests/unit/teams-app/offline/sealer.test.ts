/** @jest-environment node */
import { createSealer } from '@councillor-safety/teams-app/offline/sealer';

const sealerOf = (letter: string) => createSealer(letter.repeat(43));
const bytesOf = async (blob: Blob): Promise<string> =>
  Buffer.from(await blob.arrayBuffer()).toString('latin1');

describe('a file that waits on the device', () => {
  it('comes back as it was for its author', async () => {
    const sealer = await sealerOf('A');
    const sealed = await sealer.sealBytes(new Blob(['a canary in a photo']));
    expect(await bytesOf(await sealer.openBytes(sealed))).toBe('a canary in a photo');
  });

  it('cannot be read where it is kept', async () => {
    const sealer = await sealerOf('A');
    const first = await bytesOf(await sealer.sealBytes(new Blob(['a canary in a photo'])));
    const again = await bytesOf(await sealer.sealBytes(new Blob(['a canary in a photo'])));
    expect(first).not.toContain('canary');
    // A nonce used twice would give the key away.
    expect(again.slice(0, 12)).not.toBe(first.slice(0, 12));
  });

  it('does not open with another person’s key, nor when a byte was changed', async () => {
    const sealed = await (await sealerOf('A')).sealBytes(new Blob(['a canary in a photo']));
    await expect((await sealerOf('B')).openBytes(sealed)).rejects.toThrow();
    const changed = Buffer.from(await sealed.arrayBuffer());
    changed[20] = (changed[20] ?? 0) ^ 1;
    await expect((await sealerOf('A')).openBytes(new Blob([changed]))).rejects.toThrow();
  });
});
