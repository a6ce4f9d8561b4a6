import { applyPending } from '@councillor-safety/bot/acceptance/apply-worker';
import { NotYet } from '@councillor-safety/bot/acceptance/applier';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import { outage, testCipher } from '../support/platform';
import { only } from '../support/only';
import { silentLog } from '../support/silent-log';

type Parts = Parameters<typeof applyPending>[1];

/** What the log gets, and whether SharePoint’s gate stands open, once something has failed. */
async function after(failure: Error) {
  const logged: string[] = [];
  const stopping = new AbortController();
  const gate = new OutageGate({ now: () => 0, stopping: stopping.signal });
  const command = { key: '1', actorId: 'a', feature: 'f', kind: 'k', subject: 's', seq: 1, payload: {} };
  const log = Object.assign(Object.create(silentLog) as typeof silentLog, {
    info: () => void logged.push('info'),
    error: () => void logged.push('error'),
  });
  const done = await applyPending(['s'], {
    ...{ cipher: testCipher, gate, log, signal: stopping.signal, now: () => new Date(0) },
    store: only<Parts['store']>({ pending: () => Promise.resolve([{ ...command, acceptedAt: '' }]) }),
    appliers: [{ feature: 'f', kind: 'k', apply: () => Promise.reject(failure) }],
    attempted: () => undefined,
  });
  return { done: done.get('s'), logged, isOpen: gate.isOpen };
}

test('what waits for something other than SharePoint is nothing to worry about, and leaves its gate open', async () => {
  const failure = new NotYet('Outlook is away', { cause: outage(60) });
  expect(await after(failure)).toEqual({ done: false, logged: ['info'], isOpen: true });
});

test('SharePoint itself being away closes the gate; a fault of ours is told loudly', async () => {
  expect(await after(outage(60))).toEqual({ done: false, logged: ['info'], isOpen: false });
  expect(await after(new Error('bug'))).toEqual({ done: false, logged: ['error'], isOpen: true });
});
