import { createPayloadCipher } from '@councillor-safety/bot/acceptance/payload-cipher';

const key = (id: string, fill: number) => ({ id, secret: Buffer.alloc(32, fill) });
const cipher = createPayloadCipher([key('new', 1), key('old', 2)]);

describe('payloads at rest', () => {
  test('come back as they were, emoji and right-to-left text too', () => {
    const value = { account: 'نص عربي 🙂 <script>' };
    expect(cipher.open(cipher.seal(value, 'row'), 'row')).toEqual(value);
  });
  test('cannot be read', () => {
    expect(cipher.seal({ account: 'CANARY' }, 'row').includes('CANARY')).toBe(false);
  });
  test('do not open in another row', () => {
    expect(() => cipher.open(cipher.seal('x', 'row 1'), 'row 2')).toThrow();
  });
  test('do not open when a byte was changed', () => {
    const sealed = cipher.seal('x', 'row');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => cipher.open(sealed, 'row')).toThrow();
  });
  test('written with an older key still open; with a lost key the error names it', () => {
    const sealed = createPayloadCipher([key('old', 2)]).seal('x', 'row');
    expect(cipher.open(sealed, 'row')).toBe('x');
    expect(() => createPayloadCipher([key('new', 1)]).open(sealed, 'row')).toThrow(
      /no longer holds the key 'old'/,
    );
  });
});

describe('keys that are handed on', () => {
  const first = (id: string, fill: number) => createPayloadCipher([key(id, fill)]).derive('device:avani')[0];
  test('come from every key that is held, the first one’s first', () => {
    expect(cipher.derive('device:avani')).toEqual([first('new', 1), first('old', 2)]);
    expect(first('new', 1)).not.toEqual(first('old', 2));
  });
  test('are others for another purpose', () => {
    expect(cipher.derive('device:bram')).not.toContainEqual(first('new', 1));
    expect(cipher.derive('device:bram')).not.toContainEqual(first('old', 2));
  });
});

describe('telling a repeat from a change', () => {
  test('the order of fields does not matter, the content does', () => {
    const fingerprint = cipher.fingerprint({ a: 1, b: [{ c: 2, d: 3 }] });
    expect(cipher.matches({ b: [{ d: 3, c: 2 }], a: 1 }, fingerprint)).toBe(true);
    expect(cipher.matches({ b: [{ d: 3, c: 4 }], a: 1 }, fingerprint)).toBe(false);
  });
  test('a fingerprint made with an older key still counts', () => {
    const fingerprint = createPayloadCipher([key('old', 2)]).fingerprint('x');
    expect(cipher.matches('x', fingerprint)).toBe(true);
    expect(cipher.matches('y', fingerprint)).toBe(false);
  });
});
