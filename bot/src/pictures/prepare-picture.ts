import { fileTypeFromBuffer } from 'file-type';
import type sharpLibrary from 'sharp';
import type { Sharp } from 'sharp';
import { oneAtATime } from '../jobs/one-at-a-time';

export interface PreparedPicture {
  /** A JPEG without anything but what it shows. */
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `heic`: a picture as an iPhone keeps it, and its relations, which cannot be read here. `too-big`: more than 50 million pixels. */
export type PictureProblem = 'not-a-picture' | 'heic' | 'too-big' | 'unreadable';

const readable = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif']);
const relatedToHeic = /^image\/(heic|heif|avif)(-sequence)?$/;

const mostPixels = 50_000_000;
const patienceSeconds = 20;
const quality = 80;

/** Loaded with the first picture: most services see few. */
async function loadSharp(): Promise<typeof sharpLibrary> {
  const { default: sharp } = await import('sharp');
  // A picture may need 200 MB while it is open: no second one beside it, and none of it kept for later.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

const alone = oneAtATime();

/**
 * A picture as it may be shown to anybody: upright, on white, at most `widest` wide and a third more high, without what the camera
 * noted in it, such as where it was taken. Of a moving picture, the first one.
 * @param widest pixels
 */
export async function preparePicture(
  bytes: Buffer,
  { widest }: { readonly widest: number },
): Promise<PreparedPicture | { readonly problem: PictureProblem }> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (relatedToHeic.test(type)) return { problem: 'heic' };
  if (!readable.has(type)) return { problem: 'not-a-picture' };
  return alone('picture', async () => {
    const sharp = await loadSharp();
    try {
      if (await isTooBig(sharp, bytes)) return { problem: 'too-big' };
      const { data, info } = await prepared(sharp(bytes, asGiven), widest).toBuffer({
        resolveWithObject: true,
      });
      return { bytes: data, width: info.width, height: info.height };
    } catch (error) {
      if (!isOfPicture(error)) throw error;
      return { problem: 'unreadable' };
    }
  });
}

/** The library says what is wrong with a picture as a plain error; a fault in a program has a name of its own. */
const isOfPicture = (error: unknown): boolean => (error as { name?: unknown } | undefined)?.name === 'Error';

/** By what the file says of itself, before anything of it is unpacked. */
async function isTooBig(sharp: typeof sharpLibrary, bytes: Buffer): Promise<boolean> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return width * height > mostPixels;
}

const asGiven = { limitInputPixels: mostPixels, failOn: 'error' } as const;

const prepared = (picture: Sharp, widest: number): Sharp =>
  picture
    .timeout({ seconds: patienceSeconds })
    .autoOrient()
    .resize({
      width: widest,
      height: Math.round((widest * 4) / 3),
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality });
