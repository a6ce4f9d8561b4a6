import { createHash, randomUUID } from 'node:crypto';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
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
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

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
