import { readBulletins } from '@councillor-safety/core/bulletin/bulletin-archive';
import {
  bulletinDraftList,
  bulletinQuestionList,
  deliveryList,
  type BulletinDraftRecord,
  type BulletinQuestionRecord,
  type DeliveryRecord,
} from '@councillor-safety/core/bulletin/bulletin-lists';
import { publishedContent } from '@councillor-safety/core/bulletin/bulletin-published-content';
import {
  bulletinList,
  bulletinPictureLibrary,
  type BulletinPublishedRecord,
} from '@councillor-safety/core/bulletin/bulletin-published-list';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { createDriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';
import { startStore, type StoreRig } from './store-rig';

const officer = personIdSchema.parse('50000000-0000-4000-8000-000000000011');
const key = '20000000-0000-4000-8000-000000000001';
const pictureId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const at = '2026-11-20T09:00:00Z';
const content = {
  ...{ title: 'Winter surgeries', urgency: 'routine' as const },
  audience: { everyCouncillor: true, groups: [], channels: [] },
  sections: [
    {
      id: '10000000-0000-4000-8000-000000000001',
      kind: 'training' as const,
      heading: 'O’Neil’s “course”',
      text: '**Come** on Friday.\n\n- £5 & more <b>',
      picture: { pictureId, alt: 'A hall', width: 1_200, height: 800 },
    },
  ],
};

const draft = (version: number): BulletinDraftRecord => ({
  ...{ bulletinKey: key, state: 'draft', editedAt: at, editedById: officer, version },
  bulletin: {
    ...{ id: key, version, contentVersion: 1, content, when: { kind: 'on-approval' }, state: 'draft' },
    ...{ createdBy: officer, createdAt: at, editedBy: officer, editedAt: at, editors: [officer], runs: [] },
  },
});
const published = (
  version: number,
  more: Partial<BulletinPublishedRecord> = {},
): BulletinPublishedRecord => ({
  ...{ heading: content.title, bulletinKey: key, publishedAt: at, version },
  ...{ authorName: 'Cllr Celeste Marrowby', content: publishedContent(content), ...more },
});
const delivery = (block: number, version: number): DeliveryRecord => ({
  ...{ blockKey: `run:${block}`, bulletinKey: key, filedAt: at, version },
  people: [{ to: officer, state: 'sent', at }],
});
const question = (version: number): BulletinQuestionRecord => ({
  ...{ questionKey: key, bulletinKey: key, askedById: officer, askedAt: at, words: 'May I park there?' },
  ...(version > 1 && { answer: 'Yes.', answeredById: officer, answeredAt: at }),
  version,
});

let rig: StoreRig;
beforeEach(async () => {
  rig = await startStore();
});
afterEach(() => rig.graph.close());

const versions = async (list: typeof bulletinDraftList | typeof bulletinList | typeof deliveryList) =>
  (await rig.items(list)).map(({ fields }) => fields['RecordVersion']);

describe.each([
  ['a draft', bulletinDraftList, (version: number) => rig.store.fileDraft(draft(version))],
  ['a published one', bulletinList, (version: number) => rig.store.publish(published(version))],
  ['deliveries', deliveryList, (version: number) => rig.store.fileDeliveries([delivery(1, version)])],
  ['a question', bulletinQuestionList, (version: number) => rig.store.fileQuestion(question(version))],
])('%s', (_what, list, file) => {
  const kept = async () => (await rig.items(list)).map(({ fields }) => fields['RecordVersion']);

  test('is filed once, however often it is', async () => {
    for (let time = 0; time < 3; time += 1) await file(1);
    expect(await kept()).toEqual([1]);
  });

  test('is brought forward, and never back', async () => {
    for (const version of [1, 3, 2, 1]) await file(version);
    expect(await kept()).toEqual([3]);
  });

  test('is not put back by whoever read it before another wrote', async () => {
    await file(1);
    rig.beforeEachCall(async ({ method }) => {
      if (method !== 'PATCH') return;
      rig.beforeEachCall(() => Promise.resolve());
      await file(5);
    });
    await file(3);
    expect(await kept()).toEqual([5]);
  });

  test('comes through when another wrote less in between', async () => {
    await file(1);
    rig.beforeEachCall(async ({ method }) => {
      if (method !== 'PATCH') return;
      rig.beforeEachCall(() => Promise.resolve());
      await file(2);
    });
    await file(3);
    expect(await kept()).toEqual([3]);
  });

  test('is not said to be filed when it is not', async () => {
    rig.beforeEachCall(() => Promise.reject(new TypeError('fetch failed')));
    await expect(file(1)).rejects.toThrow();
  });
});

describe('on the hub', () => {
  const shown = async () =>
    readBulletins((await rig.items(bulletinList)).map((item) => readLooseRow(bulletinList, item)));

  test('a bulletin is what was published', async () => {
    await rig.store.publish(published(1, { authorOffice: 'Champion', authorPhoto: `${pictureId}.jpg` }));
    const { bulletins, mistakes } = await shown();
    expect(mistakes).toEqual([]);
    const [{ kind, heading, text } = { kind: '', heading: '', text: '' }] = content.sections;
    const size = { width: 1_200, height: 800 };
    expect(bulletins).toMatchObject([
      {
        ...{ bulletinKey: key, title: content.title, publishedAt: new Date(at) },
        author: { name: 'Cllr Celeste Marrowby', office: 'Champion', photo: `${pictureId}.jpg` },
        sections: [{ kind, heading, text, picture: { file: `${pictureId}.jpg`, alt: 'A hall', size } }],
      },
    ]);
  });

  test('a correction clears what the bulletin no longer has', async () => {
    await rig.store.publish(published(1, { authorOffice: 'Champion', authorPhoto: `${pictureId}.jpg` }));
    await rig.store.publish(published(2, { correctedAt: '2026-12-03T09:00:00Z' }));
    const { bulletins } = await shown();
    expect(bulletins).toHaveLength(1);
    expect(bulletins[0]?.author).toEqual({ name: 'Cllr Celeste Marrowby' });
    expect(bulletins[0]?.correctedAt).toEqual(new Date('2026-12-03T09:00:00Z'));
  });

  test('it is gone once it is taken off, also when another takes it off at the same moment', async () => {
    await rig.store.publish(published(1));
    rig.beforeEachCall(async ({ method }) => {
      if (method !== 'DELETE') return;
      rig.beforeEachCall(() => Promise.resolve());
      await rig.other.unpublish(key);
    });
    await rig.store.unpublish(key);
    await rig.store.unpublish(key);
    expect(await versions(bulletinList)).toEqual([]);
  });

  test('only that one is taken off', async () => {
    const other = '20000000-0000-4000-8000-000000000002';
    await rig.store.publish(published(1));
    await rig.store.publish(published(4, { bulletinKey: other }));
    await rig.store.unpublish(key);
    expect(await versions(bulletinList)).toEqual([4]);
  });

  test('it is not said to be off when it is not', async () => {
    await rig.store.publish(published(1));
    rig.beforeEachCall(({ method }) =>
      method === 'DELETE' ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(),
    );
    await expect(rig.store.unpublish(key)).rejects.toThrow();
  });
});

test('of many deliveries those that are new are added and those that are older stay', async () => {
  await rig.store.fileDeliveries([1, 2, 3].map((block) => delivery(block, 5)));
  await rig.store.fileDeliveries([
    delivery(2, 4),
    delivery(3, 6),
    ...[4, 5].map((block) => delivery(block, 6)),
  ]);
  expect(await versions(deliveryList)).toEqual([5, 5, 6, 6, 6]);
  await rig.store.fileDeliveries([]);
});

test('deliveries that SharePoint refused are not said to be filed', async () => {
  await rig.client.api(await rig.pathOf(deliveryList)).delete();
  await expect(rig.store.fileDeliveries([delivery(1, 1)])).rejects.toMatchObject({ status: 404 });
});

describe('a picture', () => {
  const bytes = new Uint8Array(700_000).map((_, index) => index % 251);
  const files = async () => {
    const drive = (await rig.client.api(`${await rig.pathOf(bulletinPictureLibrary)}/drive`).get()) as {
      id: string;
    };
    const children = (await rig.client.api(`/drives/${drive.id}/root/children`).get()) as {
      value: { id: string; name: string; size: number }[];
    };
    return children.value;
  };
  const keys = async () =>
    (await rig.items(bulletinPictureLibrary)).map(({ fields }) => fields['PictureKey']);

  test('stands in the library under its own name, byte for byte', async () => {
    await rig.store.storePicture({ pictureId, bytes });
    const [file] = await files();
    expect(file).toMatchObject({ name: `${pictureId}.jpg`, size: bytes.length });
    expect(await keys()).toEqual([pictureId]);
    const siteId = (await rig.pathOf(bulletinPictureLibrary)).split('/')[2] ?? '';
    const drive = createDriveStore({
      ...{ client: rig.client, siteId: () => Promise.resolve(siteId), list: bulletinPictureLibrary },
    });
    const kept = await (await drive.getContent(file?.id ?? '')).arrayBuffer();
    expect(Buffer.from(kept).equals(Buffer.from(bytes))).toBe(true);
  });

  test('is sent once only', async () => {
    await rig.store.storePicture({ pictureId, bytes });
    rig.sent();
    await rig.store.storePicture({ pictureId, bytes });
    expect(rig.sent().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(await files()).toHaveLength(1);
  });

  test.each(['POST', 'PUT', 'PATCH'])('is made whole by the next try when its %s failed', async (failing) => {
    rig.beforeEachCall(({ method }) =>
      method === failing ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(),
    );
    await expect(rig.store.storePicture({ pictureId, bytes })).rejects.toThrow();
    rig.beforeEachCall(() => Promise.resolve());
    await rig.store.storePicture({ pictureId, bytes });
    expect(await files()).toHaveLength(1);
    expect(await keys()).toEqual([pictureId]);
  });

  test('is one file, also when two store it at once', async () => {
    await Promise.all([rig.store, rig.other].map((store) => store.storePicture({ pictureId, bytes })));
    expect((await files()).map(({ name }) => name)).toEqual([`${pictureId}.jpg`]);
  });
});
