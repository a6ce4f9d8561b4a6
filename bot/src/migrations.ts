import { acceptedTable } from './acceptance/accepted-table';
import { auditTable } from './audit/audit-table';
import { chatTable } from './chats/chat-table';
import { draftTable } from './drafts/draft-table';
import { escalationTables } from './escalation/calls/escalation-table';
import { evidenceUploadTable } from './incident/evidence-upload-table';
import { incidentAccessTable } from './incident/incident-access-table';
import { outboxTable } from './outbox/outbox-table';
import { lastKnownTable } from './people/last-known';
import { timerTable } from './timers/timer-table';
import { workingCopyTable } from './working-copy/working-copy';

/** In order, each run once; one that has been released is never edited. */
export const migrations: readonly string[] = [
  acceptedTable,
  draftTable,
  auditTable,
  incidentAccessTable,
  evidenceUploadTable,
  lastKnownTable,
  timerTable,
  workingCopyTable,
  chatTable,
  outboxTable,
  escalationTables,
];
