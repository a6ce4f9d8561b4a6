import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { BulletinPictureAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { as, type Caller } from '../setup/api';
import { html, noise, pdf, png, svg, text, zip } from '../setup/sample-files';
import { startStack, type Stack } from '../setup/stack';
import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { callWithPicture } from './support/call-with-picture';

interface Problem {
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

let stack: Stack;
let officer: Caller;
beforeAll(async () => {
  stack = await startStack();
  officer = await as(stack, 'officer');
});
afterAll(() => stack?.stop());

const add = <T = BulletinPictureAnswer & Problem>(body: Uint8Array) =>
  officer.call<T>('/api/bulletins/pictures', {
    ...{ method: 'POST', body },
    headers: { 'Content-Type': 'application/octet-stream' },
  });
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

/** As a telephone keeps it: 4,000 pixels wide, so it says. */
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(4_000, 7),
]);

/** Some kilobytes that unpack to half a gigabyte. */
const bomb = () => blank(16_000, 12_000).png({ compressionLevel: 9 }).toBuffer();

test.each([
  ['a HEIC picture', () => heic, /HEIC/],
  ['a picture that unpacks to half a gigabyte', bomb, /50 million pixels/],
  ['an SVG with a script in it', () => svg, /not a picture/],
  ['a page', () => html, /not a picture/],
  ['a PDF', () => pdf, /not a picture/],
  ['an archive', () => zip, /not a picture/],
  ['words', () => text, /not a picture/],
  ['noise', () => noise, /not a picture/],
  ['nothing', () => Buffer.alloc(0), /not a picture/],
  ['half a picture', async () => (await blank(900, 900).jpeg().toBuffer()).subarray(0, 2_000), /damaged/],
])(
  '%s is refused in a sentence',
  async (_what, make, sentence) => {
    const { status, body } = await add<Problem>(await make());
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'picture' }]);
    expect(body.errors?.[0]?.message).toMatch(sentence);
  },
  60_000,
);

test('more than ten megabytes are not taken in', async () => {
  expect((await add(Buffer.alloc(11 * 1024 * 1024, 1))).status).toBe(413);
});

test('what the camera noted, such as the place, is not in what is shown', async () => {
  const taken = await blank(2_000, 1_500)
    .withExif({ IFD0: { Copyright: 'canaryexifzq' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect(taken.includes('canaryexifzq')).toBe(true);
  const { body, status } = await add(taken);
  expect([status, body]).toMatchObject([200, { width: 1200, height: 900 }]);
  const shown = await fetch(`${stack.serviceUrl}/bulletin-pictures/${body.pictureId}`);
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(bytes.includes('canaryexifzq')).toBe(false);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
});

describe('a picture’s address', () => {
  let address: string;
  beforeAll(async () => {
    address = `${stack.serviceUrl}/bulletin-pictures/${(await add(png)).body.pictureId}`;
  });

  test('shows it without sign-in, as a picture and nothing else', async () => {
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    for (const header of ['set-cookie', 'access-control-allow-origin', 'x-powered-by'])
      expect(answer.headers.get(header)).toBeNull();
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).format).toBe('jpeg');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('cannot be changed by %s', async (method) => {
    expect((await fetch(address, { method })).status).toBeGreaterThanOrEqual(404);
    expect((await fetch(address)).status).toBe(200);
  });

  test.each(['..%2f..%2fetc%2fpasswd', 'x', `${randomUUID()}.jpg`, '%00'])(
    '%s leads nowhere',
    async (key) => {
      const { status } = await fetch(`${stack.serviceUrl}/bulletin-pictures/${key}`);
      expect([400, 404]).toContain(status);
    },
  );

  test('nor does one that was never given out, nor one of a call for help', async () => {
    const pair = { councillor: 'councillor', officer: 'officer' };
    await agreeToBeAsked(stack, [pair.officer]);
    await haveTheApp(stack, [pair.councillor]);
    const { pictureId } = await callWithPicture(stack, { ...pair, excluded: [] });
    for (const key of [randomUUID(), pictureId])
      expect((await fetch(`${stack.serviceUrl}/bulletin-pictures/${key}`)).status).toBe(404);
  });
});
