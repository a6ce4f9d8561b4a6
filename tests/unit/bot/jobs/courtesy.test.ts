import { createCourtesy } from '@councillor-safety/bot/jobs/courtesy';

function newCourtesy(longestMs = 60_000) {
  let time = 1_000;
  const manners = createCourtesy(
    { now: () => new Date(time) },
    { rush: 3, windowMs: 100, lookAgainMs: 1, longestMs },
  );
  return { manners, pass: (ms: number) => (time += ms) };
}

describe('filing', () => {
  test('steps aside in a rush, and goes on once it is over', async () => {
    const { manners, pass } = newCourtesy();
    [1, 2, 3].forEach(() => manners.arrived());
    let filing = false;
    const filed = manners.stepAside().then(() => (filing = true));
    await new Promise(setImmediate);
    expect(filing).toBe(false);
    pass(100);
    await filed;
    expect(filing).toBe(true);
  });

  test('goes on at once when people come one by one', async () => {
    const { manners, pass } = newCourtesy();
    for (const gap of [60, 60, 60]) {
      manners.arrived();
      pass(gap);
    }
    let filing = false;
    void manners.stepAside().then(() => (filing = true));
    await new Promise(setImmediate);
    expect(filing).toBe(true);
  });

  test('is not put off for ever', async () => {
    const { manners } = newCourtesy(3);
    [1, 2, 3].forEach(() => manners.arrived());
    await expect(manners.stepAside()).resolves.toBeUndefined();
  });
});
