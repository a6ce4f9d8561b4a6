import { auditList } from './audit/audit-list';
import { contactList } from './contacts/contacts-list';
import { searchWordList, serviceList } from './directory/directory-lists';
import { escalationList, escalationMessageList, escalationSettingsList } from './escalation/escalation-lists';
import { guidanceList } from './guidance/guidance-list';
import { evidenceLibrary, incidentEventList, incidentList } from './incident/incident-lists';
import { onCallList } from './on-call/on-call-list';
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
  auditList,
  contactList,
  guidanceList,
  serviceList,
  searchWordList,
];
