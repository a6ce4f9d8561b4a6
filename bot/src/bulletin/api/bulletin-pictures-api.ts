import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Request } from 'express';
import { z } from 'zod';
import { bulletinPictureAnswerSchema } from '@councillor-safety/core/bulletin/bulletin-answers';
import { badField, notFound } from '../../problems/problems';
import type { PictureProblem } from '../../pictures/prepare-picture';
import { defineRoute, type Route } from '../../server/route';
import { tooLarge } from '../../server/problem-answers';
import { feature } from '../bulletin-desk';
import { officers, tag, type BulletinApiDeps } from './bulletin-api-deps';

const mostBytes = 10 * 1024 * 1024;
/** Pixels: sharp on a desktop at twice the width that Teams gives a card. */
const widest = 1_200;

const unreadable: Readonly<Record<PictureProblem, string>> = {
  'not-a-picture': 'This is not a picture that Teams can show. Use a JPEG, PNG, GIF or WebP picture.',
  heic: 'This is a HEIC picture, which cannot be shown in Teams. Save it as a JPEG picture, then add it again.',
  'too-big': 'This picture has more than 50 million pixels. Make it smaller, then add it again.',
  unreadable: 'This picture is damaged, so it cannot be read. Save it anew, then add it again.',
};

/** Whatever length was announced, no more than this is taken in. @throws Problem 400, 413 */
async function bytesOf(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      parts.push(part);
    }
  } catch (error) {
    if (request.complete || size > mostBytes) throw error;
    throw badField('picture', 'The picture was cut off on the way. Send it again.');
  }
  return Buffer.concat(parts);
}

const keyParams = z.strictObject({ key: z.uuid() });

/** Shown by Teams and by the council’s own SharePoint; what has an id never changes. */
const pictureHeaders = (bytes: Buffer): Record<string, string> => ({
  'Content-Type': 'image/jpeg',
  'Content-Length': String(bytes.length),
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
});

export const bulletinPictureRoutes = ({ pictures, preparePicture }: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'post',
    path: '/api/bulletins/pictures',
    summary: 'Store a picture for a bulletin: made smaller, and freed of everything but what it shows.',
    audit: 'bulletin.picture-added',
    rawBody: true,
    bodyLimit: mostBytes,
    rateLimit: 'upload',
    responses: { 200: bulletinPictureAnswerSchema },
    async handler({ request }) {
      const picture = await preparePicture(await bytesOf(request), { widest });
      if ('problem' in picture) throw badField('picture', unreadable[picture.problem]);
      const pictureId = randomUUID();
      await pictures.put(pictureId, { ...picture, owner: feature });
      const { width, height } = picture;
      return { status: 200, body: { pictureId, width, height }, subject: pictureId };
    },
  }),
  defineRoute({
    tag,
    who: 'anyone',
    guard: 'role',
    method: 'get',
    path: '/bulletin-pictures/:key',
    summary: 'A picture of a bulletin, for the cards in Teams. Its id cannot be guessed.',
    audit: 'none: Teams fetches it without saying for whom',
    params: keyParams,
    rateLimit: 'upload',
    responses: { 200: 'stream' },
    async handler({ params }) {
      const picture = await pictures.get(params.key);
      if (picture?.owner !== feature) throw notFound('picture');
      const { bytes } = picture;
      return { status: 200, headers: pictureHeaders(bytes), stream: Readable.from([bytes]) };
    },
  }),
];
