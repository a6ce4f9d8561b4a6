/** The first bytes by which each kind of file is known, and enough after them to be one. */
const filled = (head: Buffer | string, bytes = 600): Buffer =>
  Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 0x20)]);

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const jpeg = filled(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]));
export const pdf = filled('%PDF-1.7\n');
export const mp4 = filled(
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42')]),
);
export const mp3 = filled(Buffer.from('ID3\x04\0\0\0\0\0\0\xff\xfb\x90\0', 'latin1'));
export const eml = Buffer.from(
  'From: a@b.example\r\nTo: c@d.example\r\nSubject: you\r\n\r\nI know where you live.',
);
export const msg = filled(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
export const text = Buffer.from('Found under the windscreen wiper.');
export const program = filled('MZ\x90\0\x03\0\0\0');
export const elf = filled('\x7fELF\x02\x01\x01\0');
export const zip = filled(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]));
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const xmlSvg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
export const html = Buffer.from('\uFEFF\n<!-- x --><!DOCTYPE html><script>alert(1)</script>');
export const noise = Buffer.from(Array.from({ length: 600 }, (_one, index) => (index * 37) % 256));
