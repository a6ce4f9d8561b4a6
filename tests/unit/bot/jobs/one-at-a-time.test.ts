import { oneAtATime } from '@councillor-safety/bot/jobs/one-at-a-time';

/** Work that ends when the test says so. */
function work(log: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    end,
    run: async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
      return name;
    },
  };
}

test('work on the same thing waits its turn, also behind a failure', async () => {
  const inTurn = oneAtATime();
  const log: string[] = [];
  const first = work(log, 'first');
  const failing = inTurn('a', async () => {
    await first.run();
    throw new Error('it broke');
  });
  const second = inTurn('a', () => Promise.resolve(log.push('second')));
  const refusal = expect(failing).rejects.toThrow('it broke');
  first.end();
  await refusal;
  await second;
  expect(log).toEqual(['first begins', 'first ends', 'second']);
});

test('work on another thing does not wait', async () => {
  const inTurn = oneAtATime();
  const log: string[] = [];
  const slow = work(log, 'slow');
  const waiting = inTurn('a', slow.run);
  expect(await inTurn('b', () => Promise.resolve('quick'))).toBe('quick');
  slow.end();
  expect(await waiting).toBe('slow');
});
