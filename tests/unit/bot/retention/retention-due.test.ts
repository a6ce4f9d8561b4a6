import { dueItems } from '@councillor-safety/bot/retention/retention-due';
import { allLists } from '@councillor-safety/core/all-lists';
import { retentionRules } from '@councillor-safety/core/retention/retention';
import type { ShelfItem, ShelfQuery } from '@councillor-safety/core/retention/retention-shelf';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';

const now = new Date('2026-11-20T03:10:00Z');
const [rule] = retentionRules(allLists).filter(({ list }) => list.name === 'Bookings');

const item = (id: number, at: string): ShelfItem => ({
  id: String(id),
  modifiedAt: at,
  fields: { StartsAt: at },
});
const items = [
  item(1, '2021-03-01T10:00:00Z'),
  item(2, '2023-03-01T10:00:00Z'),
  item(3, '2025-03-01T10:00:00Z'),
  item(4, '2025-12-01T10:00:00Z'),
];
const tooMany = new GraphFailure(
  { action: 'read a page', list: 'Bookings' },
  { status: 429, code: 'activityLimitReached', serverMessage: '' },
);

/** A list that refuses to answer for more than one of its items at a time, as SharePoint does for more than 5,000. */
const refusing = {
  page: (_list: unknown, { where }: ShelfQuery) => {
    if (!where || !('from' in where)) throw new Error('asked without a span');
    const found = items.filter(({ modifiedAt }) => {
      const at = new Date(modifiedAt).toISOString();
      return String(where.from) <= at && at < String(where.to);
    });
    return found.length > 1 ? Promise.reject(tooMany) : Promise.resolve({ items: found });
  },
};

async function idsOf(reader: Parameters<typeof dueItems>[0], until?: Date): Promise<string[]> {
  if (!rule) throw new Error('no rule');
  const ids: string[] = [];
  for await (const page of dueItems(reader, rule, { now, until })) ids.push(...page.map(({ id }) => id));
  return ids;
}

test('what is due is found piece by piece when SharePoint will not answer for all of it at once', async () => {
  expect(await idsOf(refusing)).toEqual(['1', '2', '3']);
});

test('what comes due later is only what is not due yet', async () => {
  expect(await idsOf(refusing, new Date('2026-12-20T03:10:00Z'))).toEqual(['4']);
});

test('a tenant that throttles everything is not asked for ever', async () => {
  let asked = 0;
  const throttled = {
    page: () => {
      asked += 1;
      return Promise.reject(tooMany);
    },
  };
  await expect(idsOf(throttled)).rejects.toBe(tooMany);
  expect(asked).toBeLessThan(30);
});
