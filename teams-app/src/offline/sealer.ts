/** Makes what is kept on a device unreadable to whoever is not signed in as its author. */
export interface Sealer {
  seal(value: unknown): Promise<ArrayBuffer>;
  /** Undefined when it was sealed with a key that is no longer in use. */
  open(sealed: ArrayBuffer): Promise<unknown>;
  sealBytes(bytes: Blob): Promise<Blob>;
  openBytes(sealed: Blob): Promise<Blob>;
}

const nonceBytes = 12;
const name = 'AES-GCM';

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param deviceKey 32 bytes as base64url, which the service gives to the person it belongs to */
export async function createSealer(deviceKey: string): Promise<Sealer> {
  const key = await crypto.subtle.importKey('raw', fromBase64Url(deviceKey), name, false, [
    'encrypt',
    'decrypt',
  ]);

  async function encrypt(plain: BufferSource): Promise<ArrayBuffer> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name, iv: nonce }, key, plain));
    const both = new Uint8Array(nonceBytes + sealed.length);
    both.set(nonce);
    both.set(sealed, nonceBytes);
    return both.buffer;
  }
  const decrypt = (sealed: ArrayBuffer): Promise<ArrayBuffer> =>
    crypto.subtle.decrypt({ name, iv: sealed.slice(0, nonceBytes) }, key, sealed.slice(nonceBytes));

  return {
    seal: (value) => encrypt(new TextEncoder().encode(JSON.stringify(value))),
    async open(sealed) {
      try {
        return JSON.parse(new TextDecoder().decode(await decrypt(sealed))) as unknown;
      } catch {
        // The council changed its key: the draft is on the service too, and a report on its way was said to be waiting.
        return undefined;
      }
    },
    sealBytes: async (bytes) => new Blob([await encrypt(await bytes.arrayBuffer())]),
    openBytes: async (sealed) => new Blob([await decrypt(await sealed.arrayBuffer())]),
  };
}
