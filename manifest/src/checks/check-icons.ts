import { inflateSync } from 'node:zlib';
import type { ArchiveFile } from '../archives/archive-file';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of one pixel after the other; undefined when it is kept in a way that we do not draw. */
  readonly pixels?: Buffer;
}

const signature = '89504e470d0a1a0a';
const asWeDraw = '0806000000';

/** Of a PNG with one IDAT chunk and unfiltered rows, as `icons/png.ts` writes them; of others the size alone. */
function read(bytes: Uint8Array): Picture | undefined {
  const png = Buffer.from(bytes);
  if (png.toString('hex', 0, 8) !== signature) return undefined;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf('IDAT');
  if (png.toString('hex', 24, 29) !== asWeDraw || at < 0) return { width, height };
  const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const row = 1 + width * 4;
  const rows = Array.from({ length: height }, (_each, y) => data.subarray(y * row, (y + 1) * row));
  if (rows.some((each) => each[0] !== 0)) return { width, height };
  return { width, height, pixels: Buffer.concat(rows.map((each) => each.subarray(1))) };
}

const isWhiteOrNothing = (pixels: Buffer): boolean =>
  pixels.every((part, index) => index % 4 === 3 || part === 255 || pixels[index - (index % 4) + 3] === 0);

/** Teams wants 192 × 192 in colour, and 32 × 32 in white on nothing. Each fault is one sentence. */
export function iconFaults(files: readonly ArchiveFile[]): string[] {
  const sizes = { 'color.png': 192, 'outline.png': 32 };
  return Object.entries(sizes).flatMap(([name, size]) => {
    const file = files.find((each) => each.name === name);
    const picture = file && read(file.bytes);
    if (!picture) return [`${name} must be a PNG.`];
    const { width, height, pixels } = picture;
    if (width !== size || height !== size) {
      return [`${name} must be ${size} by ${size} pixels and is ${width} by ${height}.`];
    }
    if (name !== 'outline.png') return [];
    if (!pixels) return [`${name} must be kept as ours are, or its colours cannot be checked.`];
    return isWhiteOrNothing(pixels) ? [] : [`${name} must be white on nothing.`];
  });
}
