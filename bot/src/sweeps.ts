import { acceptedSweep } from './acceptance/accepted-table';
import { feedSweep } from './activity-feed/feed-table';
import { bulletinForgetting, bulletinQuestionSweep } from './bulletin/keeping/bulletin-table';
import { calendarForgetting } from './calendars/calendar-table';
import { chatSweep } from './chats/chat-table';
import { draftSweep } from './drafts/draft-table';
import { bookingForgetting } from './drop-in/keeping/drop-in-table';
import { callPictureForgetting } from './escalation/calls/escalation-table';
import { uploadForgetting } from './incident/evidence-upload-table';
import { accessForgetting } from './incident/incident-access-table';
import type { Forgetting, Sweep } from './jobs/sweep';
import { mailingSweeps } from './mailing/mailing-tables';
import { outboxSweep } from './outbox/outbox-table';

/** Rows that go after a time of their own, in this order. */
export const sweeps: readonly Sweep[] = [
  draftSweep,
  acceptedSweep,
  outboxSweep,
  chatSweep,
  feedSweep,
  ...mailingSweeps,
  bulletinQuestionSweep,
];

/** Rows that go when the record of SharePoint goes that they are a copy of, or belong to. */
export const forgettings: readonly Forgetting[] = [
  accessForgetting,
  uploadForgetting,
  callPictureForgetting,
  bulletinForgetting,
  bookingForgetting,
  calendarForgetting,
];
