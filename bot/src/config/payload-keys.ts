import { z } from 'zod';

export interface PayloadKey {
  readonly id: string;
  /** 32 bytes, for AES-256. */
  readonly secret: Buffer;
}

const form = 'must be id:key pairs separated by commas, each key 32 bytes in base64';

/** `new:base64,old:base64`: the first encrypts and all of them decrypt, so a key can be changed without losing work. */
export const payloadKeysSchema = z.string().transform((text, context): readonly PayloadKey[] => {
  const keys = text.split(',').map((pair) => {
    const [, id = '', secret = ''] = /^\s*([\w-]{1,32}):([A-Za-z0-9+/=_-]+)\s*$/.exec(pair) ?? [];
    return { id, secret: Buffer.from(secret, 'base64') };
  });
  const ids = new Set(keys.map((key) => key.id));
  if (keys.some((key) => key.id === '' || key.secret.length !== 32))
    context.addIssue({ code: 'custom', message: form });
  else if (ids.size !== keys.length)
    context.addIssue({ code: 'custom', message: 'names the same key id twice' });
  return keys;
});
