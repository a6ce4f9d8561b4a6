import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import type { EvidenceUpload } from '@councillor-safety/core/incident/incident-answers';
import { ApiProblem, NoConnection } from '@councillor-safety/teams-app/api/api-problem';
import { createEvidenceQueue, fileSentence } from '@councillor-safety/teams-app/offline/evidence-queue';
import { memoryStore } from '@councillor-safety/teams-app/offline/memory-store';
import { manualTime } from '../fakes';

const chunk = incidentLimits.evidenceChunkBytes;
const reference = 'CS-7K3MPX2Q';
const aFile = (bytes: number, name = 'photo.jpg'): File => new File([new Uint8Array(bytes)], name);

/** A service that stores bytes in order and can be cut off after some of them. */
function setUp(device = memoryStore(), stored = new Map<string, EvidenceUpload>()) {
  const service = {
    chunks: [] as number[],
    failure: undefined as Error | undefined,
    cutAfterChunks: Infinity,
  };
  const time = manualTime();
  let id = 0;
  let asked = 0;
  const of = (evidenceId: string): EvidenceUpload => {
    const found = stored.get(evidenceId);
    if (!found) throw new Error(`unexpected upload ${evidenceId}`);
    return found;
  };
  const queue = createEvidenceQueue({
    device,
    owner: 'avani',
    after: time.after,
    newId: () => `id-${(id += 1)}`,
    api: {
      startEvidence(_reference, { evidenceId, fileName, bytes }) {
        if (service.failure) return Promise.reject(service.failure);
        const known = stored.get(evidenceId);
        const upload: EvidenceUpload = known ?? {
          evidenceId,
          fileName,
          bytes,
          received: 0,
          state: 'sending',
        };
        stored.set(evidenceId, upload);
        return Promise.resolve(upload);
      },
      evidence: (_reference, evidenceId) => Promise.resolve(of(evidenceId)),
      sendChunk(_reference, { evidenceId, blob, from, total }) {
        if (service.chunks.length >= service.cutAfterChunks)
          return Promise.reject(new NoConnection('cut off'));
        asked += 1;
        // A queue that never learns where to go on would otherwise ask until the machine stops.
        if (asked > 20) throw new Error('the same bytes are sent again and again');
        const upload = of(evidenceId);
        if (from !== upload.received) {
          return Promise.reject(new ApiProblem({ status: 409, detail: '', errors: [], body: undefined }));
        }
        service.chunks.push(blob.size);
        const received = from + blob.size;
        const next: EvidenceUpload = {
          ...upload,
          received,
          ...(received === total ? { state: 'stored', sha256: 'ab'.repeat(32) } : {}),
        };
        stored.set(evidenceId, next);
        return Promise.resolve(next);
      },
    },
  });
  return { device, queue, service, stored, time };
}

describe('a file of a report that was sent', () => {
  test('goes in chunks and is stored with its fingerprint; its bytes leave the device', async () => {
    const { queue, service, device } = setUp();
    await queue.add({ belongsTo: reference, files: [aFile(chunk * 2 + 5)] });
    await queue.flush();
    expect(service.chunks).toEqual([chunk, chunk, 5]);
    expect(queue.files.get()).toMatchObject([{ state: 'stored', sha256: 'ab'.repeat(32) }]);
    expect((await device.files('avani'))[0]?.blob).toBeUndefined();
  });

  test('goes on from the byte where the connection broke, even after a reload', async () => {
    const first = setUp();
    first.service.cutAfterChunks = 1;
    await first.queue.add({ belongsTo: reference, files: [aFile(chunk * 2)] });
    await first.queue.flush();
    expect(first.queue.files.get()).toMatchObject([{ state: 'sending', received: chunk }]);
    const again = setUp(first.device, first.stored);
    await again.queue.load();
    await again.queue.flush();
    expect(again.service.chunks).toEqual([chunk]);
    expect(again.queue.files.get()).toMatchObject([{ state: 'stored' }]);
  });

  test('is kept while SharePoint is down, and sent by itself later', async () => {
    const { queue, service, time } = setUp();
    service.failure = new ApiProblem({ status: 503, detail: '', errors: [], body: undefined });
    await queue.add({ belongsTo: reference, files: [aFile(10)] });
    await queue.flush();
    expect(queue.files.get()).toMatchObject([{ state: 'chosen' }]);
    service.failure = undefined;
    await time.pass();
    await queue.flush();
    expect(queue.files.get()).toMatchObject([{ state: 'stored' }]);
  });

  test('of a wrong type is told in one sentence and not sent again', async () => {
    const { queue, service } = setUp();
    service.failure = new ApiProblem({
      status: 400,
      detail: '',
      errors: [{ field: 'bytes', message: 'incident.problems.fileType' }],
      body: undefined,
    });
    await queue.add({ belongsTo: reference, files: [aFile(10, 'tool.exe')] });
    await queue.flush();
    expect(queue.files.get()).toMatchObject([
      { state: 'refused', sentence: expect.stringContaining('This type of file cannot be taken.') as string },
    ]);
  });
});

test('once stored, its name leaves the device at the next opening', async () => {
  const { queue, device } = setUp();
  await queue.add({ belongsTo: reference, files: [aFile(10)] });
  await queue.flush();
  await queue.load();
  expect(queue.files.get()).toEqual([]);
  expect(await device.files('avani')).toEqual([]);
});

describe('a file chosen while writing', () => {
  test('waits for the report and goes with its reference', async () => {
    const { queue, service } = setUp();
    await queue.add({ belongsTo: 'send-key', files: [aFile(10)] });
    await queue.flush();
    expect(service.chunks).toEqual([]);
    await queue.moveTo({ from: 'send-key', to: reference });
    await queue.flush();
    expect(queue.files.get()).toMatchObject([{ belongsTo: reference, state: 'stored' }]);
  });

  test('can be taken away again', async () => {
    const { queue, device } = setUp();
    await queue.add({ belongsTo: 'send-key', files: [aFile(10)] });
    await queue.flush();
    await queue.remove('id-1');
    expect(queue.files.get()).toEqual([]);
    expect(await device.files('avani')).toEqual([]);
  });

  test('beyond the tenth is refused by itself; the ten stay', async () => {
    const { queue } = setUp();
    await queue.add({ belongsTo: 'send-key', files: Array.from({ length: 11 }, () => aFile(1)) });
    await queue.flush();
    const states = queue.files.get().map(({ state }) => state);
    expect(states.filter((state) => state === 'chosen')).toHaveLength(10);
    expect(states[10]).toBe('refused');
  });
});

test.each([
  [0, 0, 'This file is empty.'],
  [incidentLimits.evidenceBytes + 1, 0, 'This file is larger than 50 MB. Send a shorter or smaller one.'],
  [1, 10, 'A report can hold 10 files. Take one away or put several pages into one PDF.'],
  [incidentLimits.evidenceBytes, 9, undefined],
])('a file of %d bytes after %d others', (size, before, sentence) => {
  expect(fileSentence({ size, before })).toBe(sentence);
});
