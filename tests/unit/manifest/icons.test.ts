import { inflateSync } from 'node:zlib';
import { colourIcon, outlineIcon } from '@councillor-safety/manifest/icons/icons';

/** Pixels of a PNG that has one IDAT chunk and unfiltered rows, as ours have. */
function read(png: Buffer) {
  const dataStart = png.indexOf('IDAT') + 4;
  const data = inflateSync(png.subarray(dataStart, dataStart + png.readUInt32BE(dataStart - 8)));
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const pixel = (x: number, y: number): number[] => {
    const at = y * (1 + width * 4) + 1 + x * 4;
    return [...data.subarray(at, at + 4)];
  };
  return { width, height, pixel };
}

const everyPixel = ({ width, height, pixel }: ReturnType<typeof read>): number[][] =>
  Array.from({ length: width * height }, (_each, index) => pixel(index % width, Math.floor(index / width)));

describe('the icons', () => {
  test('colour: 192 by 192, opaque, the speech mark on the shield on the accent colour', () => {
    const icon = read(colourIcon());
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(icon.pixel(0, 0)).toEqual([0x1d, 0x4f, 0x91, 255]);
    expect(icon.pixel(96, 130)).toEqual([255, 255, 255, 255]);
    expect(icon.pixel(96, 80)).toEqual([0x1d, 0x4f, 0x91, 255]);
    expect(everyPixel(icon).every(([, , , opacity]) => opacity === 255)).toBe(true);
  });

  test('outline: 32 by 32, nothing but white on transparent', () => {
    const icon = read(outlineIcon());
    expect([icon.width, icon.height]).toEqual([32, 32]);
    expect(icon.pixel(0, 0)[3]).toBe(0);
    expect(icon.pixel(16, 13)[3]).toBe(255);
    expect(everyPixel(icon).every((pixel) => pixel.slice(0, 3).every((part) => part === 255))).toBe(true);
  });

  test('are drawn the same every time', () => {
    expect(colourIcon().equals(colourIcon())).toBe(true);
  });
});
