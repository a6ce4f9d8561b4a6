import { auditList } from './audit/audit-list';
import { evidenceLibrary, incidentEventList, incidentList } from './incident/incident-lists';
import type { ListDefinition } from './sharepoint/list-definition';

/** Every list the product keeps: what provisioning creates and what a council's SharePoint must therefore hold. */
export const allLists: readonly ListDefinition[] = [
  incidentList,
  incidentEventList,
  evidenceLibrary,
  auditList,
];
