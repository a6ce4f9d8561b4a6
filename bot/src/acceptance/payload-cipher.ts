import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PayloadKey } from '../config/payload-keys';
import { canonicalJson } from './canonical-json';

const nonceBytes = 12;
const tagBytes = 16;

/** Keeps what people wrote unreadable in the job store. */
export interface PayloadCipher {
  /** `context` is bound to the ciphertext: moved to another row it no longer opens. */
  seal(value: unknown, context: string): Buffer;
  open(sealed: Uint8Array, context: string): unknown;
  /** 32 bytes for each key in use, the first key's first: only this service can work them out, the same each time for one purpose. */
  derive(purpose: string): readonly [Buffer, ...Buffer[]];
  /** Tells a repeat from a change without keeping a hash that could be guessed at once the payload is erased. */
  fingerprint(value: unknown): string;
  /** True also when the key of the fingerprint has been retired, since then nothing can be said against it. */
  matches(value: unknown, fingerprint: string): boolean;
}

/** AES-256-GCM; layout: length of key id, key id, nonce, tag, ciphertext. */
export function createPayloadCipher(keys: readonly PayloadKey[]): PayloadCipher {
  const [current, ...others] = keys;
  if (!current) throw new Error('A payload cipher needs at least one key');
  const keyOf = (id: string): PayloadKey | undefined => keys.find((key) => key.id === id);
  return {
    seal: (value, context) => seal(current, { value, context }),
    open: (sealed, context) => open(Buffer.from(sealed), { context, keyOf }),
    derive: (purpose) => [derived(current, purpose), ...others.map((key) => derived(key, purpose))],
    fingerprint: (value) => `${current.id}:${digest(current, value)}`,
    matches: (value, fingerprint) => {
      const [id = '', stored = ''] = fingerprint.split(':');
      const key = keyOf(id);
      return key === undefined || timingSafeEqual(Buffer.from(digest(key, value)), Buffer.from(stored));
    },
  };
}

/** What everything begins with that was sealed with this key. */
export const sealMark = ({ id }: Pick<PayloadKey, 'id'>): Buffer =>
  Buffer.from([id.length, ...Buffer.from(id)]);

const derived = ({ secret }: PayloadKey, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`derive:${purpose}`).digest();

const digest = (key: PayloadKey, value: unknown): string =>
  createHmac('sha256', key.secret).update(canonicalJson(value)).digest('base64url');

function seal(key: PayloadKey, { value, context }: { value: unknown; context: string }): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([sealMark(key), nonce, cipher.getAuthTag(), ciphertext]);
}

interface Opening {
  readonly context: string;
  readonly keyOf: (id: string) => PayloadKey | undefined;
}

function open(sealed: Buffer, { context, keyOf }: Opening): unknown {
  const idEnd = 1 + (sealed[0] ?? 0);
  const id = sealed.subarray(1, idEnd).toString();
  const key = keyOf(id);
  if (!key)
    throw new Error(`PAYLOAD_KEYS no longer holds the key '${id}' that stored content was encrypted with`);
  const nonceEnd = idEnd + nonceBytes;
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(idEnd, nonceEnd))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(nonceEnd, nonceEnd + tagBytes));
  const text = Buffer.concat([
    decipher.update(sealed.subarray(nonceEnd + tagBytes)),
    decipher.final(),
  ]).toString('utf8');
  return JSON.parse(text) as unknown;
}
