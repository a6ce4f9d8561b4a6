import { forgetDeleted } from '@councillor-safety/bot/retention/retention-forgetting';
import { allLists } from '@councillor-safety/core/all-lists';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { only } from '../support/only';

type Deps = Parameters<typeof forgetDeleted>[0];

const item = (fields: Readonly<Record<string, unknown>>) => ({ id: '1', modifiedAt: '', fields });
const line = (list: string, key: string) => item({ FromList: list, RecordKey: key });
const tooMany = new GraphFailure(
  { action: 'read a page', list: 'Deletions' },
  { status: 429, code: 'activityLimitReached', serverMessage: '' },
);

test('copies go of what is gone from SharePoint, and of nothing that SharePoint would not let go of', async () => {
  const forgotten: unknown[] = [];
  const refused = 'CS-33333333';
  const deletedAt = '2026-11-20T03:05:00.000Z';
  // After a night on which more went than SharePoint shows at once, it answers for short times only.
  const logOf = ({ from, to }: { readonly from?: string | number; readonly to?: string | number }) => {
    const [first, last] = [String(from), String(to)];
    if (Date.parse(last) - Date.parse(first) > 3_600_000) return Promise.reject(tooMany);
    const log = [line('Incidents', 'CS-22222222'), line('Incidents', refused), line('Audit', '-')];
    return Promise.resolve({ items: first <= deletedAt && deletedAt < last ? log : [] });
  };
  await forgetDeleted({
    lists: allLists,
    clock: { now: () => new Date('2026-11-20T03:10:00Z') },
    database: only<Deps['database']>({}),
    shelf: only<Deps['shelf']>({
      page: (list, { where }) => {
        if (where && 'from' in where && list.name === 'Deletions') return logOf(where);
        const there = where && 'equals' in where && where.equals === refused;
        return Promise.resolve({ items: there ? [item({})] : [] });
      },
    }),
    forgettings: [
      {
        name: 'hub.a',
        list: 'Incidents',
        forget: (keys) => Promise.resolve(void forgotten.push(['hub.a', keys])),
      },
      {
        name: 'hub.b',
        list: 'Bookings',
        forget: () => Promise.reject(new Error('nothing of this list went')),
      },
    ],
  });
  expect(forgotten).toEqual([['hub.a', ['CS-22222222']]]);
});
