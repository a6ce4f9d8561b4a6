import { applyPending } from '@councillor-safety/bot/acceptance/apply-worker';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import { only } from '../support/only';
import { testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';

type Parts = Parameters<typeof applyPending>[1];

const command = (seq: number) => ({
  ...{ key: `key ${seq}`, actorId: 'a', feature: 'f', kind: 'k', subject: 's' },
  ...{ seq, payload: {}, acceptedAt: '' },
});

/** Two commands; `during` happens while the first is applied, and may take time and settle some. */
async function applied(during: (pending: Map<string, ReturnType<typeof command>>) => number) {
  let seconds = 0;
  const now = (): Date => new Date(seconds * 1000);
  const pending = new Map([command(1), command(2)].map((each) => [each.key, each]));
  const [done, attempted]: [string[], string[]] = [[], []];
  const stopping = new AbortController();
  const result = await applyPending(['s'], {
    ...{ cipher: testCipher, log: silentLog, signal: stopping.signal, now },
    gate: new OutageGate({ now: () => now().getTime(), stopping: stopping.signal }),
    store: only<Parts['store']>({
      pending: () => Promise.resolve([...pending.values()]),
      settle: ({ key }) => Promise.resolve(void pending.delete(key)),
    }),
    appliers: [
      {
        ...{ feature: 'f', kind: 'k' },
        apply: ({ key }) => {
          if (done.push(key) === 1) seconds += during(pending);
          return Promise.resolve({});
        },
      },
    ],
    attempted: ({ key }) => void attempted.push(key),
  });
  return { done, attempted, result: result.get('s') };
}

test('a service that stood still does not do again what another has done meanwhile', async () => {
  const found = await applied((pending) => {
    pending.clear();
    return 20;
  });
  expect(found).toEqual({ done: ['key 1'], attempted: ['key 1', 'key 2'], result: true });
});

test('a service that was only slow goes on where it was', async () => {
  const found = await applied(() => 20);
  expect(found).toEqual({ done: ['key 1', 'key 2'], attempted: ['key 1', 'key 2'], result: true });
});
