import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import type { EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import { as, type ApiAnswer, type Caller } from '../setup/api';
import { send, untilFiled } from '../setup/cases';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import * as files from '../setup/sample-files';
import { begin, evidencePath, sendFile, sendPart } from './support/file-sending';

interface Problem {
  readonly detail: string;
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

describe('a file that is taken', () => {
  test.each([
    ['picture.png', files.png, 'image/png'],
    ['picture.jpg', files.jpeg, 'image/jpeg'],
    ['letter.pdf', files.pdf, 'application/pdf'],
    ['film.mp4', files.mp4, 'video/mp4'],
    ['voicemail.mp3', files.mp3, 'audio/mpeg'],
    ['threat.eml', files.eml, 'message/rfc822'],
    ['threat.msg', files.msg, 'application/vnd.ms-outlook'],
    ['note.txt', files.text, 'text/plain'],
    ['a picture called.exe', files.png, 'image/png'],
  ])('%s', async (fileName, content, contentType) => {
    const sent = await sendFile(councillor, reference, { fileName, content });
    expect(sent.body).toMatchObject({ state: 'stored', received: content.length, sha256: sha256(content) });
    const { timeline } = await until(
      async () => {
        const detail = await untilFiled(councillor, reference);
        return detail.timeline.length === 1 && detail;
      },
      { what: 'the file is in the timeline' },
    );
    expect(timeline[0]?.evidence).toMatchObject({ fileName, contentType, sha256: sha256(content) });
  });

  test('comes back byte for byte, as a download that can do nothing', async () => {
    const content = Buffer.from('Ich weiß, wo du wohnst. <script>alert(1)</script> 🕊');
    const { body } = await sendFile(councillor, reference, { fileName: 'it\'s "mine" – é.txt', content });
    await untilFiled(councillor, reference);
    const answer = await fetch(`${stack.serviceUrl}${evidencePath(reference)}/${body.evidenceId}/content`, {
      headers: { Authorization: `Bearer ${councillor.token}` },
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.!~*'-]+$/);
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a file that is not taken, with a sentence that says why', () => {
  test.each([
    ['a program', 'notes.txt', files.program],
    ['a program renamed .jpg', 'holiday.jpg', files.program],
    ['a program of another system', 'holiday.png', files.elf],
    ['an archive renamed .pdf', 'letter.pdf', files.zip],
    ['a drawing with a script', 'logo.svg', files.svg],
    ['a drawing that says it is XML', 'logo.png', files.xmlSvg],
    ['a page', 'page.html', files.html],
    ['a page called text', 'page.txt', files.html],
    ['a compound file that is no message', 'old.doc', files.msg],
    ['noise', 'noise.jpg', files.noise],
  ])('%s', async (_name, fileName, content) => {
    const answer = await sendFile(councillor, reference, { fileName, content });
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors).toEqual([{ field: 'file', message: incidentProblems.fileType }]);
    const detail = await untilFiled(councillor, reference);
    expect(detail.timeline).toEqual([]);
  });

  test.each([
    ['empty', { fileName: 'a.jpg', bytes: 0 }, 'bytes', incidentProblems.fileEmpty],
    ['of less than nothing', { fileName: 'a.jpg', bytes: -5 }, 'bytes', incidentProblems.fileEmpty],
    [
      'too big',
      { fileName: 'a.jpg', bytes: incidentLimits.evidenceBytes + 1 },
      'bytes',
      incidentProblems.fileTooBig,
    ],
    ['without a name', { fileName: '   ', bytes: 5 }, 'fileName', incidentProblems.fileName],
    ['with a name of dots', { fileName: '../..', bytes: 5 }, 'fileName', incidentProblems.fileName],
  ])('%s', async (_name, file, field, message) => {
    const answer = await begin(councillor, reference, file);
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors).toEqual([{ field, message }]);
  });

  test('the eleventh', async () => {
    for (let count = 0; count < incidentLimits.evidenceFiles; count += 1) {
      expect((await begin(councillor, reference, { fileName: `${count}.jpg`, bytes: 9 })).status).toBe(200);
    }
    const answer = await begin(councillor, reference, { fileName: '11.jpg', bytes: 9 });
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors).toEqual([{ field: 'file', message: incidentProblems.fileMany }]);
  });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\hosts.txt', 'hosts.txt'],
  ['/absolute.txt', 'absolute.txt'],
  ['invoice\u202Egpj.exe.txt', 'invoicegpj.exe.txt'],
  ['line\r\nbreak.txt', 'linebreak.txt'],
])('the name %j is kept as %j, and never becomes a path', async (fileName, kept) => {
  const { body } = await sendFile(councillor, reference, { fileName, content: files.text });
  expect(body.fileName).toBe(kept);
  const site = await caseworkSite(stack);
  expect(await site.evidence(reference)).toEqual([
    expect.objectContaining({ name: body.evidenceId, size: files.text.length }),
  ]);
});

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

test('a closed report takes no more files', async () => {
  const { version } = await untilFiled(councillor, reference);
  const withdrawn = await councillor.send(`/api/incidents/${reference}/withdraw`, { version });
  expect(withdrawn.body).toMatchObject({ state: 'applied' });
  const answer = await begin(councillor, reference, { fileName: 'late.jpg', bytes: 9 });
  expect(answer.status).toBe(403);
});

test('somebody else’s unfinished file cannot be guessed, continued or taken over', async () => {
  const evidenceId = randomUUID();
  await begin(councillor, reference, { fileName: 'a.png', bytes: files.png.length, evidenceId });
  const officer = await as(stack, 'officer');
  expect((await begin(officer, reference, { fileName: 'b.png', bytes: 5, evidenceId })).status).toBe(404);
  const part = { evidenceId, bytes: files.png, from: 0, total: files.png.length };
  expect((await sendPart(officer, reference, part)).status).toBe(404);
  expect((await sendPart(councillor, reference, part)).body).toMatchObject({
    state: 'stored',
    fileName: 'a.png',
  });
});
