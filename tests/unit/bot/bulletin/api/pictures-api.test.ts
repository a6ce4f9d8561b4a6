import { startBulletinApi, type BulletinApi } from './api-service';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
let api: BulletinApi;
const prepared: { readonly bytes: Buffer; readonly widest: number }[] = [];
beforeEach(async () => {
  prepared.splice(0);
  api = await startBulletinApi({
    preparePicture: (bytes, { widest }) => {
      prepared.push({ bytes, widest });
      const isHeic = bytes.toString('latin1').includes('heic');
      return Promise.resolve(isHeic ? { problem: 'heic' } : { bytes: jpeg, width: 800, height: 600 });
    },
  });
});
afterEach(() => api.stop());

const sends = (body: Buffer, key = 'officer') =>
  api.call<{ pictureId: string; detail: string }>(key, 'api/bulletins/pictures', { method: 'POST', body });

test('what an officer sends is made ready, kept, and shown to anybody who has its number', async () => {
  const { status, body } = await sends(Buffer.from('a picture'));
  expect([status, body]).toMatchObject([200, { width: 800, height: 600 }]);
  expect(prepared).toMatchObject([{ bytes: Buffer.from('a picture'), widest: 1_200 }]);
  const shown = await api.call('nobody at all', `bulletin-pictures/${body.pictureId}`);
  expect([shown.status, shown.bytes]).toEqual([200, jpeg]);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('a picture of another feature is not shown here, nor one that is not there', async () => {
  const pictureId = 'e0000000-0000-4000-8000-000000000001';
  api.pictures.set(pictureId, { owner: 'incident', bytes: jpeg, width: 1, height: 1 });
  expect((await api.call('nobody', `bulletin-pictures/${pictureId}`)).status).toBe(404);
  expect((await api.call('nobody', 'bulletin-pictures/e0000000-0000-4000-8000-000000000002')).status).toBe(
    404,
  );
  expect((await api.call('nobody', 'bulletin-pictures/..%2Fsecrets')).status).toBe(400);
});

test('one that cannot be read is refused with what to do', async () => {
  const { status, body } = await sends(Buffer.from('ftypheic'));
  expect([status, body.detail]).toEqual([
    400,
    'This is a HEIC picture, which cannot be shown in Teams. Save it as a JPEG picture, then add it again.',
  ]);
  expect(api.pictures.size).toBe(0);
});

test('more than 10 MB is refused and never made ready', async () => {
  const { status, body } = await sends(Buffer.alloc(10 * 1024 * 1024 + 1));
  expect([status, body.detail]).toEqual([413, 'That is more than this service takes at once (10 MB).']);
  expect(prepared).toEqual([]);
});

test.each(['champion', 'councillor'])('%s stores none', async (key) => {
  expect((await sends(jpeg, key)).status).toBe(403);
});
