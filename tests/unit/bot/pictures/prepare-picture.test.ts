import sharp, { type Metadata } from 'sharp';
import { preparePicture, type PreparedPicture } from '@councillor-safety/bot/pictures/prepare-picture';
import * as files from '../../../setup/sample-files';

const red = { r: 200, g: 10, b: 10 };
const blank = (width: number, height: number, background: object = red) =>
  sharp({ create: { width, height, channels: 4, background: { alpha: 1, ...background } } });

async function prepare(
  bytes: Buffer,
  widest = 1200,
): Promise<PreparedPicture & { readonly about: Metadata }> {
  const result = await preparePicture(bytes, { widest });
  if ('problem' in result) throw new Error(`Not taken: ${result.problem}`);
  return { ...result, about: await sharp(result.bytes).metadata() };
}
/** Red, green, blue of one pixel, within what JPEG changes. */
async function pixel({ bytes }: PreparedPicture, left: number, top: number): Promise<number[]> {
  const one = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...one.subarray(0, 3)].map((value) => Math.round(value / 20));
}
const colour = ({ r, g, b }: typeof red): number[] => [r, g, b].map((value) => Math.round(value / 20));

describe('what is taken', () => {
  test.each([
    ['a JPEG', () => blank(40, 30).jpeg()],
    ['a PNG', () => blank(40, 30).png()],
    ['a WebP', () => blank(40, 30).webp()],
    ['a GIF', () => blank(40, 30).gif()],
  ])('%s becomes a JPEG of its size', async (_what, make) => {
    const picture = await prepare(await make().toBuffer());
    expect(picture).toMatchObject({ width: 40, height: 30 });
    expect(picture.about).toMatchObject({ format: 'jpeg', width: 40, height: 30, space: 'srgb' });
    expect(await pixel(picture, 20, 15)).toEqual(colour(red));
  });

  test('of a moving picture, the first one', async () => {
    const green = { r: 10, g: 200, b: 10 };
    const frames = await Promise.all([red, green].map((each) => blank(20, 20, each).png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const picture = await prepare(gif);
    expect(picture).toMatchObject({ width: 20, height: 20 });
    expect(await pixel(picture, 10, 10)).toEqual(colour(red));
  });

  test('what can be seen through is white', async () => {
    const picture = await prepare(await blank(20, 20, { alpha: 0, r: 0, g: 0, b: 0 }).png().toBuffer());
    expect(await pixel(picture, 10, 10)).toEqual(colour({ r: 255, g: 255, b: 255 }));
  });
});

describe('what it becomes', () => {
  test.each([
    ['wide', [2400, 1000], [1200, 500]],
    ['high', [1000, 3200], [500, 1600]],
    ['small: it is not made larger', [300, 400], [300, 400]],
  ])('%s', async (_what, [width = 0, height = 0], [newWidth, newHeight]) => {
    const picture = await prepare(await blank(width, height).jpeg().toBuffer());
    expect(picture).toMatchObject({ width: newWidth, height: newHeight });
  });

  test('as wide as is asked for', async () => {
    const picture = await prepare(await blank(2000, 2000).jpeg().toBuffer(), 400);
    expect(picture).toMatchObject({ width: 400, height: 400 });
  });

  test('neither where it was taken nor by what is left in it', async () => {
    const taken = await blank(60, 40)
      .jpeg()
      .withExif({
        IFD0: { Make: 'CanaryCamera', Artist: 'CanaryPerson' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitude: '0/1 7/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><CanaryXmp/></x:xmpmeta>')
      .withIccProfile('p3', { attach: true })
      .toBuffer();
    const before = await sharp(taken).metadata();
    expect([before.exif, before.xmp, before.icc].every((each) => each !== undefined)).toBe(true);
    expect(taken.includes('CanaryCamera')).toBe(true);
    const { bytes, about } = await prepare(taken);
    expect(about).not.toHaveProperty('exif');
    expect(about).not.toHaveProperty('xmp');
    expect(about).not.toHaveProperty('icc');
    expect(about).not.toHaveProperty('iptc');
    expect(bytes.includes('Canary')).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
  });

  test('upright, however the camera was held', async () => {
    const top = { r: 10, g: 10, b: 200 };
    const lying = await sharp(await blank(40, 60).png().toBuffer())
      .composite([{ input: await blank(40, 20, top).png().toBuffer(), left: 0, top: 0 }])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await prepare(lying);
    expect(picture).toMatchObject({ width: 60, height: 40 });
    expect(picture.about.orientation).toBeUndefined();
    expect(await pixel(picture, 55, 20)).toEqual(colour(top));
    expect(await pixel(picture, 10, 20)).toEqual(colour(red));
  });

  test('of an upright photo taken on its side, at most a third more high than wide', async () => {
    const lying = await blank(4000, 1000).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await prepare(lying)).toMatchObject({ width: 400, height: 1600 });
  });
});

describe('what is not taken', () => {
  const brand = (name: string) =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from(`ftyp${name}\0\0\0\0mif1${name}`),
      Buffer.alloc(64),
    ]);

  test.each([
    ['words', Buffer.from('hello'), 'not-a-picture'],
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['a PDF', files.pdf, 'not-a-picture'],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'not-a-picture',
    ],
    ['an iPhone’s picture', brand('heic'), 'heic'],
    ['its relation', brand('mif1'), 'heic'],
  ])('%s', async (_what, bytes, problem) => {
    expect(await preparePicture(bytes, { widest: 1200 })).toEqual({ problem });
  });

  test('an AVIF', async () => {
    const bytes = await blank(16, 16).avif().toBuffer();
    expect(await preparePicture(bytes, { widest: 1200 })).toEqual({ problem: 'heic' });
  });

  test('a JPEG, a PNG and a GIF that were cut off or hold nothing', async () => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: red,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const whole = await Promise.all([
      noise.clone().jpeg().toBuffer(),
      noise.clone().png().toBuffer(),
      noise.clone().gif().toBuffer(),
    ]);
    for (const bytes of whole) {
      for (const length of [bytes.length / 2, 40])
        expect(await preparePicture(bytes.subarray(0, length), { widest: 1200 })).toEqual({
          problem: 'unreadable',
        });
    }
  });

  test('more than fifty million pixels, which are never unpacked', async () => {
    const huge = await blank(10_000, 5_001, { r: 0, g: 0, b: 0 }).png({ compressionLevel: 9 }).toBuffer();
    expect(huge.length).toBeLessThan(1_000_000);
    expect(await preparePicture(huge, { widest: 1200 })).toEqual({ problem: 'too-big' });
  });

  test('and the next picture is taken all the same', async () => {
    const good = await blank(10, 10).png().toBuffer();
    const results = await Promise.all(
      [files.pdf, good.subarray(0, 40), good].map((each) => preparePicture(each, { widest: 1200 })),
    );
    expect(results).toMatchObject([{ problem: 'not-a-picture' }, { problem: 'unreadable' }, { width: 10 }]);
  });
});
