/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import {
  createRotaBook,
  RotaMoved,
  type Asked,
  type RotaBook,
} from '@councillor-safety/bot/on-call/on-call-book';
import { withEntries } from '@councillor-safety/core/on-call/on-call-changes';
import { entryId, shift, somebody } from '../../core/on-call/on-call-factories';
import { testCipher } from '../support/platform';
import { startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

/** A book in which the first two changes have both read the rota before either writes. */
function bookWhereTwoMeet(): RotaBook {
  const { list, timers, platform } = service;
  const { acceptance, database } = platform;
  let both: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (both = resolve));
  let came = 0;
  return createRotaBook({
    ...{ list: list.store, database, cipher: testCipher, timers },
    clock: { now: () => new Date('2026-11-30T10:00:00Z') },
    outbox: { put: () => Promise.resolve() },
    acceptance: {
      ...acceptance,
      find: async (id) => {
        const found = await acceptance.find(id);
        came += 1;
        if (came === 2) both();
        await met;
        return found;
      },
    },
  });
}

const adding = (number: number, sentKey: number): Asked => ({
  ...{ person: somebody('officer'), key: entryId(sentKey), version: 0, sent: { shift: 1 } },
  work: (rota, now) => {
    const draft = shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']);
    const drafted = { id: entryId(number), draft, names: new Map() };
    return { rota: withEntries(rota, [drafted], { by: somebody('officer'), now }), about: drafted.id };
  },
});
const entryIds = async () => (await service.onCall.rota()).entries.map(({ id }) => id);

describe('two changes that read the same rota', () => {
  test('are not both written: the second hears that the rota has moved', async () => {
    const book = bookWhereTwoMeet();
    const ends = await Promise.allSettled([book.change(adding(1, 11)), book.change(adding(2, 12))]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refused).toEqual([expect.any(RotaMoved)]);
    expect(await entryIds()).toHaveLength(1);
    const kept = await service.platform.database.query('select key from hub.accepted');
    expect(kept).toHaveLength(1);
  });

  test('under one key are one change, and both are told so', async () => {
    const book = bookWhereTwoMeet();
    const [one, other] = await Promise.all([book.change(adding(1, 11)), book.change(adding(2, 11))]);
    expect(other).toEqual(one);
    expect(await entryIds()).toEqual([one.key]);
  });
});
