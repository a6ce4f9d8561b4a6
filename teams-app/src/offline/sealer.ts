import type { Me } from '@councillor-safety/core/people/me';

/** Makes what is kept on a device unreadable to whoever is not signed in as its author. */
export interface Sealer {
  seal(value: unknown): Promise<ArrayBuffer>;
  /** Undefined when none of the person's keys fits. */
  open(sealed: ArrayBuffer): Promise<unknown>;
  sealBytes(bytes: Blob): Promise<Blob>;
  /** Undefined when none of the person's keys fits. */
  openBytes(sealed: Blob): Promise<Blob | undefined>;
  /** The same sealed with the newest key; undefined when it is already, or when none of the keys fits. */
  sealAnew(sealed: ArrayBuffer): Promise<ArrayBuffer | undefined>;
  sealBytesAnew(sealed: Blob): Promise<Blob | undefined>;
}

/** Whose keys: the first seals, all of them open. */
export type KeyHolder = Pick<Me, 'id' | 'deviceKey' | 'otherDeviceKeys'>;

interface SealerParts {
  readonly me: KeyHolder;
  /** Asked when nothing fits: the keys may have been changed while this window was open. */
  readonly loadMe: () => Promise<KeyHolder>;
}

interface Opened {
  readonly plain: ArrayBuffer;
  readonly key: CryptoKey;
}

const nonceBytes = 12;
const name = 'AES-GCM';

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const imported = (deviceKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64Url(deviceKey), name, false, ['encrypt', 'decrypt']);

async function encrypt(key: CryptoKey, plain: BufferSource): Promise<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name, iv: nonce }, key, plain));
  const both = new Uint8Array(nonceBytes + sealed.length);
  both.set(nonce);
  both.set(sealed, nonceBytes);
  return both.buffer;
}

const decrypt = (key: CryptoKey, sealed: ArrayBuffer): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name, iv: sealed.slice(0, nonceBytes) }, key, sealed.slice(nonceBytes));

/** One person's keys on this device, the one to seal with first. */
async function createKeyRing({ me, loadMe }: SealerParts) {
  const known = new Map<string, CryptoKey>();
  async function keyOf(deviceKey: string): Promise<CryptoKey> {
    const key = known.get(deviceKey) ?? (await imported(deviceKey));
    known.set(deviceKey, key);
    return key;
  }
  let first = await keyOf(me.deviceKey);
  async function hold({ deviceKey, otherDeviceKeys = [] }: KeyHolder): Promise<void> {
    first = await keyOf(deviceKey);
    for (const other of otherDeviceKeys) await keyOf(other);
  }
  await hold(me);
  let asking: Promise<void> | undefined;

  return {
    first: () => first,
    all: () => [first, ...[...known.values()].filter((key) => key !== first)],
    isSingle: () => known.size === 1,
    /** Takes the keys that the service gives now. */
    ask: () =>
      (asking ??= loadMe()
        .then((now) => (now.id === me.id ? hold(now) : undefined))
        // Without an answer it stays sealed, and is tried again when it is opened next.
        .catch(() => undefined)
        .finally(() => (asking = undefined))),
  };
}

/** Seals with the person's newest key and opens with whichever of theirs fits. */
export async function createSealer(parts: SealerParts): Promise<Sealer> {
  const ring = await createKeyRing(parts);

  async function tryAll(sealed: ArrayBuffer): Promise<Opened | undefined> {
    for (const key of ring.all()) {
      const plain = await decrypt(key, sealed).catch(() => undefined);
      if (plain) return { plain, key };
    }
    return undefined;
  }
  async function opened(sealed: ArrayBuffer): Promise<ArrayBuffer | undefined> {
    const found = await tryAll(sealed);
    if (found) return found.plain;
    await ring.ask();
    return (await tryAll(sealed))?.plain;
  }
  async function sealAnew(sealed: ArrayBuffer): Promise<ArrayBuffer | undefined> {
    if (ring.isSingle()) return undefined;
    const found = await tryAll(sealed);
    return found && found.key !== ring.first() ? encrypt(ring.first(), found.plain) : undefined;
  }

  return {
    seal: (value) => encrypt(ring.first(), new TextEncoder().encode(JSON.stringify(value))),
    async open(sealed) {
      const plain = await opened(sealed);
      return plain && (JSON.parse(new TextDecoder().decode(plain)) as unknown);
    },
    sealBytes: async (bytes) => new Blob([await encrypt(ring.first(), await bytes.arrayBuffer())]),
    async openBytes(sealed) {
      const plain = await opened(await sealed.arrayBuffer());
      return plain && new Blob([plain]);
    },
    sealAnew,
    async sealBytesAnew(sealed) {
      if (ring.isSingle()) return undefined;
      const anew = await sealAnew(await sealed.arrayBuffer());
      return anew && new Blob([anew]);
    },
  };
}
