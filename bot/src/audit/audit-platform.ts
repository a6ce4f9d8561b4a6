import type { Logger } from 'pino';
import type { auditList } from '@councillor-safety/core/audit/audit-list';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';
import type { Database } from '../jobs/database';
import type { JobEngine, QueueWorker } from '../jobs/job-engine';
import type { Courtesy } from '../jobs/courtesy';
import type { OutageGate } from '../jobs/outage-gate';
import { auditQueue, auditSubject, auditWorker } from './audit-filing';
import { createAuditStore } from './audit-store';
import type { AuditTrail } from './audit-trail';

interface AuditDependencies {
  readonly database: Database;
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly list: Pick<ListStore<typeof auditList>, 'createMany'>;
  readonly gate: Pick<OutageGate, 'through'>;
  readonly courtesy: Courtesy;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wait: (seconds: number) => Promise<void>;
}

export function createAudit(dependencies: AuditDependencies): { trail: AuditTrail; worker: QueueWorker } {
  const { database, engine, list, gate, courtesy, clock, log, wait } = dependencies;
  const store = createAuditStore({
    database,
    clock,
    enqueue: (within) => engine.enqueue(auditQueue, { subjects: [auditSubject], within }),
  });
  return { trail: { record: store.record }, worker: auditWorker({ store, list, gate, courtesy, log, wait }) };
}
