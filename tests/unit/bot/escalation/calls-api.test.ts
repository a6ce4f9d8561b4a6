/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createPictureRows } from '@councillor-safety/bot/escalation/calls/escalation-store-pictures';
import type {
  EscalationDetailView,
  Escalations,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import { escalationRecordOf } from '@councillor-safety/core/escalation/escalation-record';
import { newFolder, removeFolder, testCipher } from '../support/platform';
import { startApi, type ApiService } from './api-service';
import { callService, idOf, somebody, startFor, type CallService } from './call-service';

let folder: string;
let service: CallService;
let api: ApiService;
let call: Escalation;
const pictureId = '7d1f4a52-8a6b-4d0c-8f3e-2b1a0c9d8e7f';
const caller = idOf('councillor');

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
  api = await startApi(service);
});
afterAll(async () => {
  api.stop();
  await service.close();
  await removeFolder(folder);
});

/** The councillor does not want legal; the officer has taken the call; both have spoken; there is a picture and a note. */
beforeEach(async () => {
  for (const table of ['escalation', 'escalation_seen', 'escalation_picture', 'accepted'])
    await service.database.query(`delete from hub.${table}`);
  api.sharePoint.records.splice(0);
  api.sharePoint.lines.splice(0);
  api.sharePoint.down = false;
  const { reference } = await startFor(service);
  const by = idOf('officer');
  await createPictureRows(testCipher).add(service.database, {
    ...{ pictureId, reference, contentType: 'image/png', by: caller, bytes: Buffer.from('a picture') },
  });
  for (const event of [
    { type: 'exclude', by: caller, personId: idOf('legal') },
    { type: 'accept', by: somebody('officer') },
    { type: 'say', by: caller, key: 'm1', text: 'He is outside my house' },
    { type: 'picture', by: caller, key: 'm1:0', pictureId },
    { type: 'say', by, key: 'm2', text: 'I am ringing the police' },
    { type: 'note', by: somebody('officer'), key: 'n1', text: 'She sounds calm' },
  ] as const)
    expect(await service.engine.apply(reference, event)).toMatchObject({ ok: true });
  call = (await service.engine.find(reference)) as Escalation;
});

const detail = (key: string) => api.call<EscalationDetailView>(key, `escalations/${call.reference}`);
const kindsFor = async (key: string) => (await detail(key)).body.lines.map(({ kind }) => kind);
const list = async (key: string) => (await api.call<Escalations>(key, 'escalations')).body;

/** The call ends, is in SharePoint, and is here no longer. */
async function fileAndForget(): Promise<void> {
  await service.engine.apply(call.reference, { type: 'end', by: idOf('officer'), outcome: 'talked' });
  call = (await service.engine.find(call.reference)) as Escalation;
  api.sharePoint.records.push(escalationRecordOf(call));
  api.sharePoint.lines.push(...(await service.parts.rows.lines(service.database, call.reference)));
  await service.database.query('delete from hub.escalation');
}

describe('a call is read', () => {
  test('by the councillor, with all that was said and nothing that officers note', async () => {
    const kinds = await kindsFor('councillor');
    expect(kinds).toEqual(expect.arrayContaining(['called', 'from-councillor', 'from-helper', 'picture']));
    expect(kinds).not.toContain('note');
    expect(JSON.stringify((await detail('councillor')).body)).not.toContain(somebody('officer').name);
  });

  test('by the helper, notes and all; by another officer without a word of it', async () => {
    expect(await kindsFor('officer')).toContain('note');
    const { status, body } = await detail('officer2');
    expect([status, body.view, body.lines]).toEqual([200, 'state', []]);
  });

  test.each(['legal', 'councillor2', 'independent', 'champion'])(
    'not by %s, and it is as if it were not there',
    async (key) => {
      const unknown = await api.call(key, 'escalations/TK-22222222');
      const { status, body } = await detail(key);
      expect([status, (body as unknown as { detail: string }).detail]).toEqual([404, unknown.body['detail']]);
      expect((await list(key)).open).toEqual([]);
    },
  );

  test.each(['administrator', 'outsider'])('not by %s at all', async (key) => {
    expect((await detail(key)).status).toBe(403);
  });

  test('and the reading is written down, the refused one too', async () => {
    api.audited.splice(0);
    await detail('officer');
    await detail('legal');
    expect(api.audited.map(({ action, outcome, subject }) => [action, outcome, subject])).toEqual([
      ['escalation.opened', 'done', call.reference],
      ['escalation.opened', 'refused', call.reference],
    ]);
  });
});

describe('the list', () => {
  test('has the open call for whoever may see it', async () => {
    for (const [key, view] of [
      ['councillor', 'caller'],
      ['officer', 'helper'],
      ['officer2', 'state'],
    ] as const)
      expect((await list(key)).open).toMatchObject([{ reference: call.reference, view }]);
  });

  test('has one that has ended from SharePoint, once, for those who took part', async () => {
    await fileAndForget();
    for (const key of ['councillor', 'officer'])
      expect(await list(key)).toMatchObject({
        open: [],
        ended: [{ reference: call.reference }],
        complete: true,
      });
    for (const key of ['officer2', 'legal', 'councillor2']) expect((await list(key)).ended).toEqual([]);
    expect((await detail('councillor')).body.lines.length).toBeGreaterThan(3);
    expect((await detail('legal')).status).toBe(404);
    expect((await detail('officer2')).status).toBe(404);
  });

  test('says that something is missing while SharePoint is away, and has what is here', async () => {
    api.sharePoint.down = true;
    expect(await list('councillor')).toMatchObject({
      open: [{ reference: call.reference }],
      complete: false,
    });
    expect((await detail('councillor')).status).toBe(200);
    expect((await detail('legal')).status).toBe(503);
    await service.database.query('delete from hub.escalation');
    expect((await detail('councillor')).status).toBe(503);
  });
});

describe('a picture', () => {
  const picture = (key: string, id = pictureId) =>
    api.call(key, `escalations/${call.reference}/pictures/${id}`);

  test.each(['councillor', 'officer'])('is there for the %s, as a download', async (key) => {
    const { status, bytes, headers } = await picture(key);
    expect([status, bytes.toString()]).toEqual([200, 'a picture']);
    expect(headers.get('content-disposition')).toBe('attachment; filename=picture');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test.each(['officer2', 'legal', 'councillor2'])('is not there for %s', async (key) => {
    expect((await picture(key)).status).toBe(404);
  });

  test('of another call does not come with this one', async () => {
    const other = await startFor(service, 'councillor2');
    const stolen = `escalations/${other.reference}/pictures/${pictureId}`;
    expect((await api.call('councillor2', stolen)).status).toBe(404);
  });
});

describe('a note', () => {
  const write = (key: string, sentKey?: string) =>
    api.call(key, `escalations/${call.reference}/notes`, {
      ...{ method: 'POST', body: { body: 'Ring again at ten' }, sentKey },
    });

  test('is written once by the helper, however often it is sent', async () => {
    const key = '3f0e5f5c-6a0f-4a53-9d9c-0f6d3a1f7a11';
    expect((await write('officer', key)).status).toBe(200);
    expect((await write('officer', key)).status).toBe(200);
    expect((await kindsFor('officer')).filter((kind) => kind === 'note')).toHaveLength(2);
  });

  test.each([
    ['officer2', 403],
    ['legal', 404],
    ['councillor', 403],
  ] as const)('is not written by %s', async (key, status) => {
    expect((await write(key)).status).toBe(status);
    expect((await kindsFor('officer')).filter((kind) => kind === 'note')).toHaveLength(1);
  });
});
