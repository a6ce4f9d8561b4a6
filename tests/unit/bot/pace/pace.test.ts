import { createPace, type PaceLane } from '@councillor-safety/bot/pace/pace';

/** A pace on a clock that moves only when somebody waits for it. */
function paceRig(perSecond?: number) {
  let time = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const pace = createPace({
    ...(perSecond !== undefined && { perSecond }),
    now: () => time,
    wait: (ms) => new Promise<void>((wake) => void sleepers.push({ at: time + ms, wake })),
  });
  const gone: { lane: PaceLane; at: number }[] = [];
  return {
    ...{ gone, pace },
    ask: (lane: PaceLane, times = 1) => {
      for (let each = 0; each < times; each += 1)
        void pace.take(lane).then(() => gone.push({ lane, at: time }));
    },
    /** Lets everybody run who waits until then, in the order of their time; late by so much, as a busy process is. */
    until: async (end: number, late = () => 0) => {
      for (;;) {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        sleepers.sort((a, b) => a.at - b.at);
        const [next] = sleepers;
        if (!next || next.at > end) break;
        sleepers.shift();
        time = Math.max(time, next.at + late());
        next.wake();
      }
      time = Math.max(time, end);
    },
    times: (lane: PaceLane) => gone.filter((each) => each.lane === lane).map(({ at }) => at),
  };
}

const inWindow = (times: readonly number[], from: number, ms = 1_000): number =>
  times.filter((at) => at >= from && at < from + ms).length;

describe('the limit', () => {
  test('never more than fifty in any second, all lanes together', async () => {
    const { ask, gone, until } = paceRig();
    ask('bulk', 200);
    ask('urgent', 150);
    ask('ordinary', 100);
    await until(10_000);
    const times = gone.map(({ at }) => at);
    expect(times).toHaveLength(450);
    for (const from of times) expect(inWindow(times, from)).toBeLessThanOrEqual(50);
  });

  test('another limit is kept as well', async () => {
    const { ask, gone, until } = paceRig(10);
    ask('urgent', 15);
    ask('bulk', 60);
    await until(7_500);
    const times = gone.map(({ at }) => at);
    for (const from of times) expect(inWindow(times, from)).toBeLessThanOrEqual(10);
    expect(times.length).toBeGreaterThan(65);
  });

  test('a busy process neither slows bulk down nor makes it burst beyond the limit', async () => {
    const { ask, gone, until } = paceRig();
    ask('bulk', 1_000);
    let turn = 0;
    // Now and then something takes a fifth of a second.
    await until(10_000, () => ((turn += 1) % 40 === 0 ? 200 : 2));
    const times = gone.map(({ at }) => at);
    expect(times.length).toBeGreaterThanOrEqual(0.96 * 500);
    for (const from of times) expect(inWindow(times, from)).toBeLessThanOrEqual(50);
  });
});

describe('bulk alone', () => {
  test('has 96 to 99 of a hundred, evenly', async () => {
    const { ask, times, until } = paceRig();
    ask('bulk', 1_000);
    await until(10_000);
    expect(times('bulk').length).toBeGreaterThanOrEqual(0.96 * 500);
    expect(times('bulk').length).toBeLessThan(0.99 * 500);
    const gaps = times('bulk').map((at, index, all) => at - (all[index - 1] ?? NaN));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(19);
  });

  test('does not make up for a rest by a burst', async () => {
    const { ask, times, until } = paceRig();
    ask('bulk', 10);
    await until(5_000);
    ask('bulk', 100);
    await until(5_100);
    expect(inWindow(times('bulk'), 5_000, 100)).toBeLessThanOrEqual(6);
  });
});

describe('who is more urgent', () => {
  test('may use the whole second at once', async () => {
    const { ask, gone, until } = paceRig();
    ask('urgent', 60);
    await until(999);
    expect(gone).toHaveLength(50);
    await until(1_020);
    expect(gone).toHaveLength(60);
  });

  test('gets every place that comes free in the middle of bulk', async () => {
    const { ask, gone, times, until } = paceRig();
    ask('bulk', 500);
    await until(3_000);
    const before = gone.length;
    ask('ordinary', 10);
    ask('urgent', 25);
    await until(3_800);
    const order = gone.slice(before).map(({ lane }) => lane);
    expect(order.slice(0, 35).join()).toBe(`${'urgent,'.repeat(25)}${'ordinary,'.repeat(10)}`.slice(0, -1));
    expect(times('urgent').at(-1)).toBeLessThanOrEqual(3_550);
  });

  test('one urgent call waits for one place at most, and a sleeping pace wakes for it', async () => {
    const { ask, times, until } = paceRig();
    ask('bulk', 500);
    await until(3_001);
    ask('urgent');
    await until(3_025);
    expect(times('urgent')).toHaveLength(1);
  });

  test('in a lane, who came first goes first', async () => {
    const { pace, until } = paceRig(5);
    const order: number[] = [];
    for (let each = 0; each < 12; each += 1) void pace.take('urgent').then(() => order.push(each));
    await until(5_000);
    expect(order).toEqual([...Array(12).keys()]);
  });
});

describe('refusals', () => {
  /** Calls of bulk in the second after, with so many refusals at its beginning. */
  async function afterRefusals(count: number) {
    const rig = paceRig();
    rig.ask('bulk', 2_000);
    await rig.until(3_000);
    for (let each = 0; each < count; each += 1) rig.pace.slowed();
    await rig.until(10_000);
    return (from: number): number => inWindow(rig.times('bulk'), 3_000 + from);
  }

  test('fewer than five within a second slow nobody', async () => {
    const bulk = await afterRefusals(4);
    expect(bulk(0)).toBeGreaterThanOrEqual(48);
  });

  test('five within a second halve bulk for two seconds, and a second later all is as before', async () => {
    const bulk = await afterRefusals(5);
    expect(bulk(50)).toBeLessThanOrEqual(26);
    expect(bulk(1_000)).toBeLessThanOrEqual(26);
    const recovering = bulk(2_000);
    expect(recovering).toBeGreaterThan(28);
    expect(recovering).toBeLessThan(47);
    expect(bulk(3_200)).toBeGreaterThanOrEqual(48);
  });

  test('five in five seconds are not many', async () => {
    const rig = paceRig();
    rig.ask('bulk', 2_000);
    for (let second = 1; second <= 5; second += 1) {
      await rig.until(second * 1_000);
      rig.pace.slowed();
    }
    await rig.until(6_000);
    expect(inWindow(rig.times('bulk'), 5_000)).toBeGreaterThanOrEqual(48);
  });

  test('urgent calls are not slowed', async () => {
    const rig = paceRig();
    for (let each = 0; each < 10; each += 1) rig.pace.slowed();
    rig.ask('urgent', 50);
    await rig.until(10);
    expect(rig.gone).toHaveLength(50);
  });
});
