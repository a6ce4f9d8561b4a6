import { auditList } from './audit/audit-list';
import { bulletinDraftList, bulletinQuestionList, deliveryList } from './bulletin/bulletin-lists';
import { bulletinList, bulletinPictureLibrary } from './bulletin/bulletin-published-list';
import { bookingList, dropInSessionList } from './drop-in/drop-in-lists';
import { contactList } from './contacts/contacts-list';
import { searchWordList, serviceList } from './directory/directory-lists';
import { escalationList, escalationMessageList, escalationSettingsList } from './escalation/escalation-lists';
import { guidanceList } from './guidance/guidance-list';
import { evidenceLibrary, incidentEventList, incidentList } from './incident/incident-lists';
import { onCallList } from './on-call/on-call-list';
import { deletionList, legalHoldList } from './retention/retention-lists';
import type { ListDefinition } from './sharepoint/list-definition';

/** Every list the product keeps: what provisioning creates and what a council's SharePoint must therefore hold. */
export const allLists: readonly ListDefinition[] = [
  incidentList,
  incidentEventList,
  evidenceLibrary,
  escalationList,
  escalationMessageList,
  escalationSettingsList,
  onCallList,
  bulletinList,
  bulletinPictureLibrary,
  bulletinDraftList,
  deliveryList,
  bulletinQuestionList,
  dropInSessionList,
  bookingList,
  auditList,
  legalHoldList,
  deletionList,
  contactList,
  guidanceList,
  serviceList,
  searchWordList,
];
