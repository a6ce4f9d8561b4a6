import type { Lane } from '@councillor-safety/bot/outbox/outbox';
import { createPace } from '@councillor-safety/bot/outbox/pace';

/** A pace on a clock that moves only when somebody waits for it. */
function paceRig() {
  let time = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const pace = createPace({
    now: () => time,
    wait: (ms) => new Promise<void>((wake) => void sleepers.push({ at: time + ms, wake })),
  });
  const gone: { lane: Lane; at: number }[] = [];
  return {
    gone,
    ask: (lane: Lane, times: number) => {
      for (let each = 0; each < times; each += 1)
        void pace.take(lane).then(() => gone.push({ lane, at: time }));
    },
    /** Lets everybody run who waits until then, in the order of their time. */
    until: async (end: number) => {
      for (;;) {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        sleepers.sort((a, b) => a.at - b.at);
        const [next] = sleepers;
        if (!next || next.at > end) break;
        sleepers.shift();
        time = next.at;
        next.wake();
      }
      time = end;
    },
  };
}

const inWindow = (times: readonly number[], from: number): number =>
  times.filter((at) => at >= from && at < from + 1_000).length;

test('never more than fifty in any second, all lanes together', async () => {
  const { ask, gone, until } = paceRig();
  ask('bulk', 200);
  ask('urgent', 150);
  ask('ordinary', 100);
  await until(8_000);
  const times = gone.map(({ at }) => at);
  expect(times.length).toBeGreaterThan(300);
  for (const from of times) expect(inWindow(times, from)).toBeLessThanOrEqual(50);
});

test('bulk alone goes evenly and leaves half of a second to the others', async () => {
  const { ask, gone, until } = paceRig();
  ask('bulk', 100);
  await until(1_000);
  const times = gone.map(({ at }) => at);
  expect(inWindow(times, 0)).toBe(25);
  expect(times.filter((at) => at < 500).length).toBeLessThanOrEqual(13);
});

test('twenty-five urgent calls in the middle of bulk go out at once', async () => {
  const { ask, gone, until } = paceRig();
  ask('bulk', 500);
  await until(3_000);
  ask('urgent', 25);
  await until(3_050);
  expect(gone.filter(({ lane }) => lane === 'urgent')).toHaveLength(25);
});

test('urgent calls alone may use the whole second at once', async () => {
  const { ask, gone, until } = paceRig();
  ask('urgent', 60);
  await until(999);
  expect(gone).toHaveLength(50);
  await until(1_000);
  expect(gone).toHaveLength(60);
});
