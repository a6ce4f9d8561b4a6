/** @jest-environment node */
import 'fake-indexeddb/auto';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { openDatabase } from '@councillor-safety/teams-app/offline/device-database';
import { openDeviceStore } from '@councillor-safety/teams-app/offline/device-store';
import { sealEverythingAnew } from '@councillor-safety/teams-app/offline/seal-anew';
import { createSealer, type Sealer } from '@councillor-safety/teams-app/offline/sealer';
import { report } from '../../core/incident/incident-factories';

const owner = personIdSchema.parse('c0000000-0000-4000-8000-000000000001');

/** The first letter stands for the key that seals, the others for older ones. */
function sealerOf(letters: string): Promise<Sealer> {
  const [deviceKey = '', ...otherDeviceKeys] = [...letters].map((letter) => letter.repeat(43));
  const me = { id: owner, deviceKey, otherDeviceKeys };
  return createSealer({ me, loadMe: () => Promise.resolve(me) });
}
let databases = 0;
let name = '';
beforeEach(() => (name = `device ${(databases += 1)}`));
const startTab = async (letters: string) => openDeviceStore(await sealerOf(letters), name);

const draft = { owner, form: 'incident-quick', value: 'canary account', revision: 1, dirty: true };
const unsent = {
  ...{ key: 'k1', owner, form: 'incident-quick', queuedAt: '2026-11-20T10:00:00Z' },
  ...{ state: 'waiting' as const, report: report() },
};
const file = {
  ...{ evidenceId: 'e1', owner, belongsTo: 'k1', fileName: 'photo.jpg', bytes: 5, received: 0 },
  ...{ state: 'chosen' as const, blob: new Blob(['photo']) },
};

async function keepEverything(letters: string): Promise<void> {
  const store = await startTab(letters);
  await Promise.all([store.putDraft(draft), store.putOutgoing(unsent), store.putFile(file)]);
}

async function whatOpens(letters: string) {
  const store = await startTab(letters);
  const [kept] = await store.files(owner);
  return {
    draft: await store.draft(owner, draft.form),
    outgoing: await store.outgoing(owner),
    photo: await kept?.blob?.text(),
  };
}
const everything = { draft, outgoing: [unsent], photo: 'photo' };
const nothing = { draft: undefined, outgoing: [], photo: undefined };

describe('what waits on a device when the council changes its key', () => {
  test('opens once the tab is started again', async () => {
    await keepEverything('A');
    expect(await whatOpens('BA')).toEqual(everything);
  });

  test('opens after the old key is gone too, if the tab was started in between', async () => {
    await keepEverything('A');
    await startTab('BA');
    expect(await whatOpens('B')).toEqual(everything);
  });

  test('stays on the device for the day when its key comes back', async () => {
    await keepEverything('A');
    expect(await whatOpens('B')).toEqual(nothing);
    expect(await whatOpens('BA')).toEqual(everything);
  });

  test('is neither opened nor changed by somebody else at the same browser', async () => {
    await keepEverything('A');
    expect(await whatOpens('DC')).toEqual(nothing);
    expect(await whatOpens('A')).toEqual(everything);
  });
});

test('a window of before the change does not lose what it saves', async () => {
  const before = await startTab('A');
  await before.putOutgoing(unsent);
  await startTab('BA');
  await Promise.all([before.putDraft(draft), before.putFile(file)]);
  expect(await whatOpens('BA')).toEqual(everything);
});

test('a file whose bytes do not open keeps nothing else from opening', async () => {
  await keepEverything('A');
  const db = await openDatabase(name);
  const row = (await db.get('files', 'e1'))!;
  await db.put('files', { ...row, content: await (await sealerOf('C')).sealBytes(file.blob) });
  expect(await whatOpens('A')).toEqual({ ...everything, photo: undefined });
});

test('what another window writes meanwhile stays', async () => {
  await keepEverything('A');
  const db = await openDatabase(name);
  const sealer = await sealerOf('BA');
  const other = await openDeviceStore(await sealerOf('A'), name);
  const newer = { ...draft, value: 'more words' };
  let written = false;
  const slow: Sealer = {
    ...sealer,
    async sealAnew(sealed) {
      if (!written) await other.putDraft(newer);
      written = true;
      return sealer.sealAnew(sealed);
    },
  };
  await sealEverythingAnew(db, slow);
  expect(await (await startTab('BA')).draft(owner, draft.form)).toEqual(newer);
});
