import { acceptedTable } from './acceptance/accepted-table';
import { feedTable } from './activity-feed/feed-table';
import { auditTable } from './audit/audit-table';
import { backupTable } from './backup/backup-table';
import { bulletinTables } from './bulletin/keeping/bulletin-table';
import { calendarTable } from './calendars/calendar-table';
import { chatTable } from './chats/chat-table';
import { draftTable } from './drafts/draft-table';
import { dropInTables } from './drop-in/keeping/drop-in-table';
import { dropInWaitingTables } from './drop-in/waiting/drop-in-waiting-table';
import { escalationTables } from './escalation/calls/escalation-table';
import { evidenceUploadTable } from './incident/evidence-upload-table';
import { incidentAccessTable } from './incident/incident-access-table';
import { mailingTables } from './mailing/mailing-tables';
import { outboxTable } from './outbox/outbox-table';
import { lastKnownTable } from './people/last-known';
import { pictureTable } from './pictures/picture-store';
import { placeTable } from './places/place-table';
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
  placeTable,
  pictureTable,
  mailingTables,
  bulletinTables,
  calendarTable,
  dropInTables,
  dropInWaitingTables,
  backupTable,
  feedTable,
];
