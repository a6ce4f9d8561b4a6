import { gunzipSync } from 'node:zlib';
import { textFile } from '@councillor-safety/manifest/archives/archive-file';
import { tarball } from '@councillor-safety/manifest/archives/tarball';
import { unzip, zip } from '@councillor-safety/manifest/archives/zip';

const files = [textFile('b.txt', 'second'), textFile('a/b.txt', 'first')];
const turned = [...files].reverse();

describe('a zip', () => {
  test('holds what was put in, by name', () => {
    const found = unzip(zip(files)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(found).toEqual([
      ['a/b.txt', 'first'],
      ['b.txt', 'second'],
    ]);
  });

  test('is the same whatever the order', () => {
    expect(Buffer.from(zip(turned)).equals(Buffer.from(zip(files)))).toBe(true);
  });

  test('says nothing of when it was made', () => {
    const wallClock = Buffer.from(zip(files)).readUInt32LE(10);
    expect(wallClock).toBe(((1980 - 1980) << 25) | (1 << 21) | (1 << 16));
  });
});

describe('a tarball', () => {
  test('is the same whatever the order', async () => {
    expect(Buffer.from(await tarball(turned)).equals(Buffer.from(await tarball(files)))).toBe(true);
  });

  test('says nothing of when, where and by whom it was made', async () => {
    const packed = Buffer.from(await tarball(files));
    expect(packed.readUInt32LE(4)).toBe(0);
    const header = gunzipSync(packed).toString('latin1', 0, 512);
    const octal = (from: number, to: number): number => parseInt(header.slice(from, to), 8);
    expect({
      mode: octal(100, 107),
      uid: octal(108, 115),
      gid: octal(116, 123),
      time: octal(136, 147),
    }).toEqual({
      mode: 0o644,
      uid: 0,
      gid: 0,
      time: 0,
    });
    expect(header.slice(265, 329).replaceAll('\0', '')).toBe('');
  });
});
