/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ChannelFailure, type ChannelFailureKind } from '@councillor-safety/bot/bot-framework/channel';
import { createPictureTaker } from '@councillor-safety/bot/escalation/calls/escalation-pictures';
import {
  pictureApplier,
  type PictureFiling,
} from '@councillor-safety/bot/escalation/calls/escalation-pictures-filing';
import { createPictureRows } from '@councillor-safety/bot/escalation/calls/escalation-store-pictures';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { Chunk } from '@councillor-safety/core/sharepoint/drive-store';
import { only } from '../support/only';
import { newFolder, outage, removeFolder, testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';
import { callService, idOf, startFor, type CallService } from './call-service';

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.alloc(1_000_000, 0x61),
]);
const rows = createPictureRows(testCipher);
const given = { url: 'https://chat.example/1', contentType: 'image/*' };

let folder: string;
let service: CallService;
let call: Escalation;
let sent: Buffer | ChannelFailureKind = png;

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
  call = await startFor(service);
});
afterAll(async () => {
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  sent = png;
  for (const table of ['escalation_picture', 'accepted'])
    await service.database.query(`delete from hub.${table}`);
});

const taker = () =>
  createPictureTaker({
    ...{ database: service.database, acceptance: service.acceptance, rows, log: silentLog },
    channel: {
      picture: () =>
        typeof sent === 'string'
          ? Promise.reject(new ChannelFailure(sent, { status: 400, code: 'x' }))
          : Promise.resolve(sent),
    },
  });
const take = (key = 'm1:0') =>
  taker().take({ picture: given, reference: call.reference, by: idOf('councillor'), key });

const idTaken = async (key?: string): Promise<string> => {
  const taken = await take(key);
  if (taken === 'not-taken') throw new Error('The picture was not taken');
  return taken.pictureId;
};

/** The library of evidence; `breaks` cuts the line in the middle of a file. */
function library({ breaks = false } = {}) {
  const paths: string[] = [];
  const fields: unknown[] = [];
  let bytes = Buffer.alloc(0);
  const evidence = only<PictureFiling['evidence']>({
    createUploadSession: ({ path }: { path: string }) => {
      paths.push(path);
      bytes = Buffer.alloc(0);
      return Promise.resolve({ uploadUrl: 'https://upload.example' });
    },
    putChunk: (chunk: Chunk) => {
      if (breaks && chunk.from > 0) return Promise.reject(outage());
      bytes = Buffer.concat([bytes, chunk.bytes]);
      const done = chunk.to + 1 === chunk.total;
      return Promise.resolve(
        done ? { item: { id: 'item-1', name: 'x', size: chunk.total } } : { next: chunk.to + 1 },
      );
    },
    setFields: (id: string, given: object) => Promise.resolve(void fields.push({ id, ...given })),
  });
  const applier = pictureApplier({ database: service.database, rows, evidence });
  return { applier, paths, fields, content: () => bytes };
}

test('a picture is safe and unreadable here before anything else, once for each message', async () => {
  const pictureId = await idTaken();
  expect(await idTaken()).toBe(pictureId);
  expect(await idTaken('m1:1')).not.toBe(pictureId);
  expect((await rows.bytes(service.database, pictureId))?.equals(png)).toBe(true);
  expect(await rows.find(service.database, pictureId)).toMatchObject({ contentType: 'image/png' });
  const [row] = await service.database.query<{ sealed: Uint8Array }>(
    'select sealed from hub.escalation_picture',
  );
  expect(Buffer.from(row?.sealed ?? []).includes(png.subarray(0, 16))).toBe(false);
  expect(await service.acceptance.pendingFor({ feature: 'escalation', kind: 'picture' })).toHaveLength(2);
});

test('it goes to the evidence in parts, under a name that says nothing, and is kept here no longer', async () => {
  const pictureId = await idTaken();
  const { applier, paths, fields, content } = library();
  expect(await service.file(`picture:${pictureId}`, [applier])).toBe(true);
  expect(paths).toEqual([`${call.reference}/${pictureId}`]);
  expect(content().equals(png)).toBe(true);
  expect(fields).toMatchObject([
    { id: 'item-1', reference: call.reference, uploadedById: idOf('councillor') },
  ]);
  expect(await rows.bytes(service.database, pictureId)).toBeUndefined();
  expect((await rows.find(service.database, pictureId))?.driveItemId).toBe('item-1');
  expect(await idTaken()).toBe(pictureId);
});

test('what was cut off on the way is sent again from the start', async () => {
  const pictureId = await idTaken();
  expect(await service.file(`picture:${pictureId}`, [library({ breaks: true }).applier])).toBe(false);
  const { applier, content } = library();
  expect(await service.file(`picture:${pictureId}`, [applier])).toBe(true);
  expect(content().equals(png)).toBe(true);
});

test.each([
  ['words', Buffer.from('Are you there?')],
  ['a drawing that a browser would run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n')],
  ['nothing', Buffer.alloc(0)],
  ['one that is too big', 'too-big'],
  ['one that is not there any more', 'gone'],
] as const)('%s instead of a picture is not taken', async (_name, content) => {
  sent = content;
  expect(await take()).toBe('not-taken');
  expect(await service.database.query('select * from hub.escalation_picture')).toEqual([]);
});

test('a channel that does not answer now is asked again by whoever called', async () => {
  sent = 'passing';
  await expect(take()).rejects.toThrow('400');
});
