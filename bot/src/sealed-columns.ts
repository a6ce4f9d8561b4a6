import type { SealedColumn } from './acceptance/sealed-column';
import { acceptedSealed } from './acceptance/accepted-store';
import { bulletinSealed } from './bulletin/keeping/bulletin-rows';
import { bulletinQuestionSealed } from './bulletin/questions/bulletin-questions';
import { draftSealed } from './drafts/draft-store';
import { dropInPreferencesSealed } from './drop-in/keeping/drop-in-preferences';
import { dropInBookingSealed } from './drop-in/keeping/drop-in-rows';
import { dropInWaitingSealed } from './drop-in/waiting/drop-in-waiting-rows';
import { escalationSealed } from './escalation/calls/escalation-store';
import { escalationPictureSealed } from './escalation/calls/escalation-store-pictures';
import { evidenceUploadSealed } from './incident/evidence-upload-table';
import { outboxSealed } from './outbox/outbox-store';
import { lastKnownSealed } from './people/last-known';
import { pictureSealed } from './pictures/picture-store';
import { workingCopySealed } from './working-copy/working-copy';

/** Everything in the service's own database that is encrypted; a test compares it with the tables. */
export const sealedColumns: readonly SealedColumn[] = [
  acceptedSealed,
  draftSealed,
  evidenceUploadSealed,
  lastKnownSealed,
  workingCopySealed,
  outboxSealed,
  ...escalationSealed,
  escalationPictureSealed,
  pictureSealed,
  bulletinSealed,
  bulletinQuestionSealed,
  dropInPreferencesSealed,
  dropInBookingSealed,
  dropInWaitingSealed,
];
