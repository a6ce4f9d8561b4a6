import { createDriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import { defineList } from '@councillor-safety/core/sharepoint/list-definition';
import { fakeGraph, graphError, type Expected } from './fake-graph';
import { siteId } from './sample-list';

const library = defineList({
  site: 'casework',
  name: 'Evidence',
  description: 'A library of the tests.',
  kind: 'documents',
  keep: { kind: 'while-in-use', why: 'It is a list of the tests.' },
  columns: { reference: { type: 'text', name: 'Reference', maxLength: 20 } },
});
const uploadUrl =
  'https://council.sharepoint.com/sites/casework/_api/v2.0/drives/d/uploads/secret?tempauth=abc==';
const drive: Expected = { on: `GET /sites/${siteId}/lists/Evidence/drive`, body: { id: 'd1' } };

function given(...expected: Expected[]) {
  const graph = fakeGraph(expected);
  const files = createDriveStore({
    client: graph.client,
    siteId: () => Promise.resolve(siteId),
    list: library,
  });
  return { graph, files };
}

it('begins an upload under the path asked for', async () => {
  const { graph, files } = given(drive, {
    on: 'POST /drives/d1/root:/CS-1/a photo.jpg:/createUploadSession',
    body: { uploadUrl, expirationDateTime: '2026-11-21T00:00:00Z' },
  });
  const session = await files.createUploadSession({ path: 'CS-1/a photo.jpg' });
  expect(session).toEqual({ uploadUrl, expiresAt: '2026-11-21T00:00:00Z' });
  graph.expectAllDone();
});

it('sends exactly the bytes of the window, without our token, and says what is missing', async () => {
  const { graph, files } = given({
    on: `PUT ${uploadUrl}`,
    status: 202,
    body: { nextExpectedRanges: ['3-9'] },
  });
  const bytes = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
  expect(await files.putChunk({ uploadUrl, bytes, from: 0, to: 2, total: 10 })).toEqual({ next: 3 });
  const [call] = graph.calls;
  expect(call?.headers).toMatchObject({
    'Content-Range': 'bytes 0-2/10',
    'Content-Type': 'application/octet-stream',
  });
  expect(Object.keys(call?.headers ?? {}).map((name) => name.toLowerCase())).not.toContain('authorization');
  expect([...new Uint8Array(await (call?.body as Blob).arrayBuffer())]).toEqual([1, 2, 3]);
  graph.expectAllDone();
});

it('ends with the file', async () => {
  const item = { id: 'f1', name: 'photo.jpg', size: 3, webUrl: 'https://x', eTag: 'ignored' };
  const { files } = given({ on: `PUT ${uploadUrl}`, status: 201, body: item });
  const result = await files.putChunk({ uploadUrl, bytes: new Uint8Array(3), from: 0, to: 2, total: 3 });
  expect(result).toEqual({ item: { id: 'f1', name: 'photo.jpg', size: 3, webUrl: 'https://x' } });
});

it('tells how far an upload is, and when there is none any more', async () => {
  const { files } = given(
    { on: `GET ${uploadUrl}`, body: { nextExpectedRanges: ['327680-'] } },
    { on: `GET ${uploadUrl}`, ...graphError(404, 'itemNotFound') },
  );
  expect(await files.uploadStatus(uploadUrl)).toEqual({ next: 327680, expiresAt: undefined });
  const failure: unknown = await files.uploadStatus(uploadUrl).catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'not-found' });
  expect(String(failure)).not.toContain('secret');
});

it('follows the redirect to the content and leaves the token behind', async () => {
  const place = 'https://council.sharepoint.com/download/f1?tempauth=x';
  const { graph, files } = given(
    drive,
    { on: 'GET /drives/d1/items/f1/content', status: 302, headers: { Location: place } },
    { on: `GET ${place}`, body: 'the bytes', headers: { 'Content-Type': 'image/jpeg' } },
  );
  expect(await (await files.getContent('f1')).text()).toBe('the bytes');
  expect(graph.calls[1]?.headers).toHaveProperty('Authorization');
  expect(graph.calls[2]?.headers).not.toHaveProperty('Authorization');
});

it('says so when the content cannot be read', async () => {
  const { files } = given(drive, {
    on: 'GET /drives/d1/items/f1/content',
    ...graphError(503, 'serviceNotAvailable'),
  });
  await expect(files.getContent('f1')).rejects.toMatchObject({ kind: 'unavailable', tried: "id 'f1'" });
});

it('describes and removes a file', async () => {
  const { graph, files } = given(
    drive,
    { on: 'PATCH /drives/d1/items/f1/listItem/fields', body: {} },
    { on: 'DELETE /drives/d1/items/f1', status: 204 },
  );
  await files.setFields('f1', { reference: 'CS-ABCD2345' });
  await files.remove('f1');
  expect(graph.calls[1]?.body).toEqual({ Reference: 'CS-ABCD2345' });
  graph.expectAllDone();
});
