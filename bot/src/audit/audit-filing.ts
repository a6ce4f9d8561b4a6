import type { Logger } from 'pino';
import type { auditList } from '@councillor-safety/core/audit/audit-list';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';
import { faultOf } from '../logging/fault';
import type { QueueWorker } from '../jobs/job-engine';
import type { Courtesy } from '../jobs/courtesy';
import type { OutageGate } from '../jobs/outage-gate';
import type { AuditStore, WaitingEntry } from './audit-store';

export const auditQueue = 'file-audit';
export const auditSubject = 'audit';

/** Three calls of twenty at a time. */
const entriesAtATime = 60;

interface FilingDependencies {
  readonly store: Pick<AuditStore, 'oldest' | 'forget'>;
  readonly list: Pick<ListStore<typeof auditList>, 'createMany'>;
  readonly gate: Pick<OutageGate, 'through'>;
  readonly courtesy: Pick<Courtesy, 'stepAside'>;
  readonly log: Logger;
  readonly wait: (seconds: number) => Promise<void>;
}

/** Moves waiting entries into the SharePoint list; what SharePoint did not take stays here for the next attempt. */
export const auditWorker = (dependencies: FilingDependencies): QueueWorker => ({
  queue: auditQueue,
  policy: 'single',
  workers: 1,
  batchSize: 1,
  waiting: async () => ((await dependencies.store.oldest(1)).length === 0 ? [] : [auditSubject]),
  handle: async (subjects) => {
    const done = await fileAll(dependencies);
    return new Map(subjects.map((subject) => [subject, done]));
  },
});

async function fileAll(dependencies: FilingDependencies): Promise<boolean> {
  const { store, courtesy, log } = dependencies;
  try {
    for (;;) {
      await courtesy.stepAside();
      const entries = await store.oldest(entriesAtATime);
      if (entries.length === 0) return true;
      const filed = await fileSome(entries, dependencies);
      await store.forget(filed);
      if (filed.length < entries.length) return false;
    }
  } catch (error) {
    log.info({ fault: faultOf(error) }, 'audit entries could not be filed yet');
    return false;
  }
}

function fileSome(
  entries: readonly WaitingEntry[],
  { list, gate, wait, log }: FilingDependencies,
): Promise<WaitingEntry[]> {
  const records = entries.map(({ key, at, actorId, action, outcome, subject }) => ({
    auditKey: key,
    ...{ at, actorId, action, outcome, subject },
  }));
  return gate.through(async () => {
    const results = await list.createMany(records, { key: 'auditKey', wait });
    const failures = results.flatMap((result) => (result.ok ? [] : [result.failure]));
    const [first] = failures;
    if (first && failures.length === results.length) throw first;
    if (first)
      log.warn({ fault: faultOf(first), count: failures.length }, 'some audit entries were not taken');
    return entries.filter((_entry, index) => results[index]?.ok);
  });
}
