import { makeList, openTarget, type GraphTarget, type Reply, type TestList } from './graph-target';

let target: GraphTarget;
let library: TestList;
let drive: string;

const piece = 320 * 1024;

beforeAll(async () => {
  target = await openTarget();
  const columns = [{ name: 'Sha256', text: { maxLength: 64 }, indexed: true }];
  library = await makeList(target, { columns, template: 'documentLibrary' });
  drive = `/drives/${(await target.call('GET', `${library.path}/drive`)).text('id')}`;
});
afterAll(() => target.close());

const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(length).map((_, index) => index % 251);

const openSession = (path: string, behavior = 'fail'): Promise<Reply> =>
  target.call('POST', `${drive}/root:/${path}:/createUploadSession`, {
    body: { item: { '@microsoft.graph.conflictBehavior': behavior } },
  });

/** Sends bytes `from` up to, not including, `to`. */
function send(
  session: Reply,
  { content, from, to }: { content: Uint8Array<ArrayBuffer>; from: number; to: number },
) {
  const headers = { 'Content-Range': `bytes ${from}-${to - 1}/${content.length}` };
  return target.fetchRaw(session.text('uploadUrl'), {
    method: 'PUT',
    headers,
    body: content.slice(from, to),
  });
}

async function download(path: string): Promise<Uint8Array> {
  const sent = await target.call('GET', `${drive}/root:/${path}:/content`);
  expect(sent.status).toBe(302);
  const response = await target.fetchRaw(sent.headers.get('location') ?? '', {});
  return new Uint8Array(await response.arrayBuffer());
}

describe('an upload in pieces', () => {
  it('hands out an https address on the SharePoint host', async () => {
    const session = await openSession('address.bin');
    expect(session.status).toBe(200);
    const url = new URL(session.text('uploadUrl'));
    expect(url.protocol).toBe('https:');
    expect(url.pathname.split('/').length).toBeGreaterThan(3);
    expect(session.at('nextExpectedRanges')).toEqual(['0-']);
  });

  it('becomes a file with the same bytes, in folders made on the way', async () => {
    const content = bytes(piece * 2 + 1000);
    const session = await openSession('CS-TEST/deep/photo.jpg');
    const first = await send(session, { content, from: 0, to: piece });
    expect(first.status).toBe(202);
    expect(await first.json()).toMatchObject({ nextExpectedRanges: [`${piece}-`] });
    await send(session, { content, from: piece, to: piece * 2 });
    const last = await send(session, { content, from: piece * 2, to: content.length });
    expect(last.status).toBe(201);
    expect(await last.json()).toMatchObject({
      name: 'photo.jpg',
      size: content.length,
      file: { mimeType: 'image/jpeg' },
    });
    expect(Buffer.from(await download('CS-TEST/deep/photo.jpg')).equals(Buffer.from(content))).toBe(true);
  });

  it('says where to go on after a lost connection', async () => {
    const content = bytes(piece + 10);
    const session = await openSession('resumed.bin');
    await send(session, { content, from: 0, to: piece });
    const asked = await target.fetchRaw(session.text('uploadUrl'), {});
    expect(await asked.json()).toMatchObject({ nextExpectedRanges: [`${piece}-`] });
    expect((await send(session, { content, from: piece, to: content.length })).status).toBe(201);
  });

  it('refuses a piece out of its place with 416, and goes on from the right one', async () => {
    const content = bytes(piece * 2 + 10);
    const session = await openSession('gap.bin');
    expect((await send(session, { content, from: piece, to: piece * 2 })).status).toBe(416);
    expect((await send(session, { content, from: 0, to: piece })).status).toBe(202);
    expect((await send(session, { content, from: 0, to: piece })).status).toBe(416);
  });

  it('keeps what it has when a piece is sent again with other bytes', async () => {
    const content = bytes(piece + 10);
    const session = await openSession('sent-again.bin');
    await send(session, { content, from: 0, to: piece });
    const other = new Uint8Array(content.length).fill(255);
    expect((await send(session, { content: other, from: 0, to: piece })).status).toBe(416);
    await send(session, { content, from: piece, to: content.length });
    expect(Buffer.from(await download('sent-again.bin')).equals(Buffer.from(content))).toBe(true);
  });

  it('is forgotten when it is deleted', async () => {
    const session = await openSession('given-up.bin');
    const url = session.text('uploadUrl');
    expect((await target.fetchRaw(url, { method: 'DELETE' })).status).toBe(204);
    expect((await target.fetchRaw(url, {})).status).toBe(404);
  });

  it('is refused with 409 where a file of that name is, unless it may replace it', async () => {
    const content = bytes(10);
    await send(await openSession('taken.txt'), { content, from: 0, to: 10 });
    const refused = await openSession('taken.txt');
    expect(refused.status).toBe(409);
    expect(refused.at('error/code')).toBe('nameAlreadyExists');
    const again = await send(await openSession('taken.txt', 'replace'), {
      content: bytes(12),
      from: 0,
      to: 12,
    });
    expect(again.status).toBe(200);
    expect(await download('taken.txt')).toHaveLength(12);
  });
});

describe('a file', () => {
  it('carries columns of its library, by which it is found', async () => {
    const content = bytes(5);
    await send(await openSession('described.txt'), { content, from: 0, to: 5 });
    const fields = { Sha256: 'abc' };
    const changed = await target.call('PATCH', `${drive}/root:/described.txt:/listItem/fields`, {
      body: fields,
    });
    expect(changed.status).toBe(200);
    const found = await target.call(
      'GET',
      `${library.path}/items?$expand=fields&$filter=fields/Sha256 eq 'abc'`,
    );
    expect(found.rows()).toHaveLength(1);
  });

  it('is gone after it is deleted, its list item too', async () => {
    const made = await send(await openSession('removed.txt'), { content: bytes(5), from: 0, to: 5 });
    const { id } = (await made.json()) as { id: string };
    const item = await target.call('GET', `${drive}/items/${id}/listItem`);
    expect((await target.call('DELETE', `${drive}/items/${id}`)).status).toBe(204);
    expect((await target.call('GET', `${drive}/items/${id}`)).status).toBe(404);
    expect((await target.call('GET', `${library.path}/items/${item.text('id')}`)).status).toBe(404);
  });

  it.each(['..%2Foutside.txt', 'a%3Cb.txt', 'what%3F.txt'])('is not made by the name %s', async (name) => {
    expect((await openSession(name)).status).toBe(400);
  });
});
