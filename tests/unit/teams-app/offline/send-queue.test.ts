import { incidentReportSchema } from '@councillor-safety/core/incident/incident';
import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import { ApiProblem, NoConnection, SignInNeeded } from '@councillor-safety/teams-app/api/api-problem';
import { memoryStore } from '@councillor-safety/teams-app/offline/memory-store';
import { createSendQueue } from '@councillor-safety/teams-app/offline/send-queue';
import { aReceipt, manualTime } from '../fakes';

const report = incidentReportSchema.parse({
  mode: 'quick',
  kinds: ['other'],
  when: { type: 'roughly', on: '2026-11-19' },
  account: 'Somebody followed me.',
});
const wish = { key: '9f4f1f52-0000-4000-8000-000000000001', form: 'incident-quick', report };

/** A service that keeps one report a key, whose answers can go wrong. */
function setUp(device = memoryStore()) {
  const reports = new Map<string, Receipt>();
  const sent: string[] = [];
  const service = { failure: undefined as Error | undefined, loseAnswer: false, calls: 0 };
  const time = manualTime();
  const queue = createSendQueue({
    device,
    owner: 'avani',
    now: () => new Date('2026-11-20T10:00:00Z'),
    after: time.after,
    onSent: ({ key }) => Promise.resolve(void sent.push(key)),
    post({ key }) {
      service.calls += 1;
      if (service.failure) return Promise.reject(service.failure);
      if (!reports.has(key)) reports.set(key, aReceipt());
      if (service.loseAnswer) return Promise.reject(new NoConnection('cut off'));
      return Promise.resolve(reports.get(key) ?? aReceipt());
    },
  });
  return { device, queue, reports, sent, service, time };
}

const problem = (status: number, errors: { field: string; message: string }[] = []) =>
  new ApiProblem({ status, detail: 'No.', errors, body: undefined });

test('a report that is sent has its receipt, and its text is no longer on the device', async () => {
  const { queue, sent, device } = setUp();
  await queue.send(wish);
  expect(queue.all.get()).toMatchObject([{ state: 'sent', receipt: { reference: 'CS-7K3MPX2Q' } }]);
  expect(sent).toEqual([wish.key]);
  expect(JSON.stringify(await device.outgoing('avani'))).not.toContain('followed');
});

test('pressing the button many times makes one report', async () => {
  const { queue, reports, service } = setUp();
  await Promise.all([queue.send(wish), queue.send(wish), queue.send(wish)]);
  await queue.send(wish);
  expect(reports.size).toBe(1);
  expect(service.calls).toBe(1);
});

test('an answer that was lost on the way does not make a second report', async () => {
  const { queue, reports, service, time } = setUp();
  service.loseAnswer = true;
  await queue.send(wish);
  expect(queue.all.get()).toMatchObject([{ state: 'waiting' }]);
  service.loseAnswer = false;
  await time.pass();
  expect(queue.all.get()).toMatchObject([{ state: 'sent' }]);
  expect(reports.size).toBe(1);
});

test.each([
  ['no connection', new NoConnection('offline')],
  ['a service that is down', problem(503)],
  ['too many requests', problem(429)],
  ['a session that ran out', new SignInNeeded('expired')],
])('%s: it waits on the device, and goes after a restart', async (_name, failure) => {
  const first = setUp();
  first.service.failure = failure;
  await first.queue.send(wish);
  expect(first.queue.all.get()).toMatchObject([
    { state: 'waiting', report: { account: 'Somebody followed me.' } },
  ]);
  const again = setUp(first.device);
  await again.queue.load();
  await again.queue.flush();
  expect(again.queue.all.get()).toMatchObject([{ state: 'sent' }]);
  expect([...again.reports.keys()]).toEqual([wish.key]);
});

test('a report that cannot be taken comes back with a sentence for each field, and is not sent again', async () => {
  const { queue, service, time } = setUp();
  service.failure = problem(400, [{ field: 'when', message: 'incident.problems.future' }]);
  await queue.send(wish);
  expect(queue.all.get()).toMatchObject([
    {
      state: 'refused',
      problems: [{ field: 'when', sentence: 'When it happened cannot be in the future.' }],
    },
  ]);
  await queue.flush();
  expect(service.calls).toBe(1);
  expect(time.waiting()).toBe(0);
});

test('another person on the same device neither sees nor sends it', async () => {
  const { device } = setUp();
  await device.putOutgoing({ ...wish, owner: 'bram', queuedAt: '', state: 'waiting' });
  const { queue, service } = setUp(device);
  await queue.load();
  await queue.flush();
  expect(queue.all.get()).toEqual([]);
  expect(service.calls).toBe(0);
});

test('a receipt stays for a week, then it leaves the device', async () => {
  const { device, queue } = setUp();
  const sent = { owner: 'avani', form: 'incident-quick', state: 'sent', receipt: aReceipt() } as const;
  await device.putOutgoing({ ...sent, key: 'old', queuedAt: '2026-11-12T10:00:00.000Z' });
  await device.putOutgoing({ ...sent, key: 'young', queuedAt: '2026-11-14T10:00:00.000Z' });
  await queue.load();
  expect(queue.all.get().map(({ key }) => key)).toEqual(['young']);
  expect((await device.outgoing('avani')).map(({ key }) => key)).toEqual(['young']);
});
