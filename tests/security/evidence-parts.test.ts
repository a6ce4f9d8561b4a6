import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import type { EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import { as, type ApiAnswer, type Caller } from '../setup/api';
import { send, untilFiled } from '../setup/cases';
import { startStack, type Stack } from '../setup/stack';
import * as files from '../setup/sample-files';
import { begin, evidencePath, sendPart } from './support/file-sending';

interface Problem {
  readonly received?: number;
  readonly errors?: readonly { field: string; message: string }[];
}

let stack: Stack;
let councillor: Caller;
let reference: string;

beforeAll(async () => {
  stack = await startStack();
  councillor = await as(stack, 'councillor');
});
afterAll(() => stack?.stop());
beforeEach(async () => {
  ({ reference } = await send(councillor));
});

const problemOf = (answer: ApiAnswer<unknown>): Problem => answer.body as Problem;
const chunk = incidentLimits.evidenceChunkBytes;
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
/** A picture of several chunks, each byte in a place of its own. */
const bigPicture = Buffer.concat([files.png, Buffer.alloc(2 * chunk, 'abcdefghijk')]);

describe('parts', () => {
  const total = bigPicture.length;
  const start = async (): Promise<string> =>
    (await begin(councillor, reference, { fileName: 'big.png', bytes: total })).body.evidenceId;
  const part = (evidenceId: string, from: number, to = from + chunk) =>
    sendPart(councillor, reference, { evidenceId, bytes: bigPicture.subarray(from, to), from, total });
  const progress = async (evidenceId: string): Promise<EvidenceUpload> =>
    (await councillor.call<EvidenceUpload>(`${evidencePath(reference)}/${evidenceId}`)).body;

  test('a file of several parts arrives whole, also when each is sent twice', async () => {
    const evidenceId = await start();
    expect((await part(evidenceId, 0)).body).toMatchObject({ received: chunk, state: 'sending' });
    const again = await part(evidenceId, 0);
    expect([again.status, problemOf(again).received]).toEqual([409, chunk]);
    await part(evidenceId, chunk);
    const last = await part(evidenceId, 2 * chunk);
    expect(last.body).toMatchObject({ state: 'stored', received: total, sha256: sha256(bigPicture) });
    expect((await part(evidenceId, 2 * chunk)).body).toMatchObject({ state: 'stored' });
    const detail = await untilFiled(councillor, reference);
    expect(detail.timeline).toHaveLength(1);
  });

  test('two of the same part at once: one is taken', async () => {
    const evidenceId = await start();
    const both = await Promise.all([part(evidenceId, 0), part(evidenceId, 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await progress(evidenceId)).toMatchObject({ received: chunk });
  });

  test('a part that begins somewhere else is refused, and told where to go on', async () => {
    const evidenceId = await start();
    const answer = await part(evidenceId, chunk);
    expect([answer.status, problemOf(answer).received]).toEqual([409, 0]);
  });

  test.each([
    ['no range', {}],
    ['a range that is none', { 'Content-Range': 'bytes */100' }],
    ['another size than was said', { 'Content-Range': `bytes 0-${chunk - 1}/${total + 1}` }],
    ['a range that ends before it begins', { 'Content-Range': `bytes 9-3/${total}` }],
    ['a range beyond the end', { 'Content-Range': `bytes 0-${total}/${total}` }],
    ['a part that is no whole unit', { 'Content-Range': `bytes 0-999/${total}` }],
    ['more in the range than in the body', { 'Content-Range': `bytes 0-${chunk - 1}/${total}` }],
  ])('%s', async (_name, headers) => {
    const evidenceId = await start();
    const answer = await councillor.call(`${evidencePath(reference)}/${evidenceId}/bytes`, {
      method: 'PUT',
      body: bigPicture.subarray(0, 1_000),
      headers,
    });
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors?.[0]?.field).toBe('content-range');
    expect(await progress(evidenceId)).toMatchObject({ received: 0 });
  });

  /** The body is as long as the range says, so that nothing but the range itself can be at fault. */
  test.each([
    ['that is the whole of a smaller file', 26, 26],
    ['that is the whole of a larger file', 40, 40],
    ['longer than the file', 320 * 1024, 30],
  ])('a part %s', async (_name, length, said) => {
    const bytes = Buffer.alloc(length, 'He wrote this on the door. ');
    const { body } = await begin(councillor, reference, { fileName: 'note.txt', bytes: 30 });
    const { evidenceId } = body;
    const answer = await sendPart(councillor, reference, { evidenceId, bytes, from: 0, total: said });
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors?.[0]?.field).toBe('content-range');
    expect(await progress(evidenceId)).toMatchObject({ received: 0, state: 'sending' });
  });

  /** The status that a part gets whose length is not told beforehand, as when it is streamed. */
  const streamed = (evidenceId: string, bytes: Buffer) =>
    new Promise<number | undefined>((resolve, reject) => {
      const address = `${stack.serviceUrl}${evidencePath(reference)}/${evidenceId}/bytes`;
      const headers = { Authorization: `Bearer ${councillor.token}`, 'Content-Range': 'bytes 0-29/30' };
      const sending = request(address, { method: 'PUT', headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      sending.on('error', reject);
      sending.write(bytes);
      sending.end();
    });

  test.each([
    ['less', 10, 400, 0],
    ['more', 40, 400, 0],
    ['no less and no more', 30, 200, 30],
  ])('%s than its range, its length not told beforehand', async (_name, length, status, received) => {
    const { body } = await begin(councillor, reference, { fileName: 'note.txt', bytes: 30 });
    expect(await streamed(body.evidenceId, Buffer.alloc(length, 'He wrote this. '))).toBe(status);
    expect(await progress(body.evidenceId)).toMatchObject({ received });
  });

  test('more than one part holds is refused before it is read', async () => {
    const evidenceId = await start();
    const answer = await sendPart(councillor, reference, {
      evidenceId,
      bytes: Buffer.alloc(2 * chunk),
      from: 0,
      total,
    });
    expect(answer.status).toBe(413);
  });

  /** Sends the head of a part and half of its body, and then falls silent. */
  const halfAPart = (evidenceId: string) => {
    const { port } = new URL(stack.serviceUrl);
    const socket = connect(Number(port), '127.0.0.1');
    const head = [
      `PUT ${evidencePath(reference)}/${evidenceId}/bytes HTTP/1.1`,
      'Host: localhost',
      `Authorization: Bearer ${councillor.token}`,
      `Content-Range: bytes 0-${chunk - 1}/${total}`,
      `Content-Length: ${chunk}`,
    ].join('\r\n');
    socket.write(`${head}\r\n\r\n`);
    return new Promise<typeof socket>((resolve) =>
      socket.write(bigPicture.subarray(0, chunk / 2), () => resolve(socket)),
    );
  };

  test('cut off midway, it goes on from where it was', async () => {
    const evidenceId = await start();
    (await halfAPart(evidenceId)).destroy();
    expect(await progress(evidenceId)).toMatchObject({ received: 0, state: 'sending' });
    for (const from of [0, chunk, 2 * chunk]) expect((await part(evidenceId, from)).status).toBe(200);
    expect(await progress(evidenceId)).toMatchObject({ state: 'stored', sha256: sha256(bigPicture) });
  });

  test('a line that fell silent midway does not hold up the next attempt', async () => {
    const evidenceId = await start();
    const silent = await halfAPart(evidenceId);
    expect((await part(evidenceId, 0)).body).toMatchObject({ received: chunk });
    silent.destroy();
  });
});
