import { courtesy } from '@councillor-safety/bot/acceptance/courtesy';

const limits = { rush: 2, lookAgainMs: 1, longestMs: 60_000 };

describe('filing', () => {
  test('steps aside while people wait for a receipt, and goes on when they have it', async () => {
    const manners = courtesy(limits);
    const receipts: (() => void)[] = [];
    const person = () => manners.serving(() => new Promise<void>((resolve) => receipts.push(resolve)));
    const people = [person(), person()];
    let filing = false;
    const filed = manners.stepAside().then(() => (filing = true));
    await new Promise(setImmediate);
    expect(filing).toBe(false);
    receipts.forEach((give) => give());
    await Promise.all([...people, filed]);
    expect(filing).toBe(true);
  });

  test('does not step aside for one person, nor for ever', async () => {
    const one = courtesy(limits);
    void one.serving(() => new Promise<void>(() => undefined));
    await one.stepAside();
    const many = courtesy({ ...limits, longestMs: 3 });
    const waiting = [1, 2, 3].map(() => many.serving(() => new Promise<void>(() => undefined)));
    await many.stepAside();
    expect(waiting).toHaveLength(3);
  });

  test('a person whose receipt failed is not waited for', async () => {
    const manners = courtesy(limits);
    const failing = [1, 2].map(() => manners.serving(() => Promise.reject(new Error('disk'))));
    await Promise.allSettled(failing);
    await manners.stepAside();
    await expect(failing[0]).rejects.toThrow('disk');
  });
});
