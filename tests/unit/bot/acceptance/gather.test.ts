import { gather } from '@councillor-safety/bot/acceptance/gather';
import { DatabaseAway } from '@councillor-safety/bot/jobs/database-away';

describe('group commit', () => {
  test('what arrives in one turn of the loop shares a write, and what arrives during a write the next, in order', async () => {
    const groups: (readonly number[])[] = [];
    let later: Promise<number[]> | undefined;
    const write = gather<number, number>((items) => {
      groups.push(items);
      later ??= Promise.all([4, 5].map(write));
      return Promise.resolve(items.map((item) => item * 10));
    });
    expect(await Promise.all([1, 2, 3].map(write))).toEqual([10, 20, 30]);
    expect(await later).toEqual([40, 50]);
    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });
  test('one bad item harms no other', async () => {
    const write = gather<number, number>((items) =>
      items.includes(3) ? Promise.reject(new Error('bad item')) : Promise.resolve(items),
    );
    const results = await Promise.allSettled([1, 2, 3, 4].map(write));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
  test('a database that is away is asked once for all of them', async () => {
    let asked = 0;
    const write = gather<number, number>(() => {
      asked += 1;
      return Promise.reject(new DatabaseAway('not answering'));
    });
    const results = await Promise.allSettled([1, 2, 3].map(write));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toBe(1);
  });
});
