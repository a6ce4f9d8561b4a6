import { gather } from '@councillor-safety/bot/acceptance/gather';

describe('group commit', () => {
  test('what arrives during a write shares the next one, in order', async () => {
    const groups: (readonly number[])[] = [];
    const write = gather<number, number>((items) => {
      groups.push(items);
      return Promise.resolve(items.map((item) => item * 10));
    });
    expect(await Promise.all([1, 2, 3, 4].map(write))).toEqual([10, 20, 30, 40]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });
  test('one bad item harms no other', async () => {
    const write = gather<number, number>((items) =>
      items.includes(3) ? Promise.reject(new Error('bad item')) : Promise.resolve(items),
    );
    const results = await Promise.allSettled([1, 2, 3, 4].map(write));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
