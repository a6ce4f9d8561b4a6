import type { IncidentView } from './incident-access';
import type { IncidentRecord } from './incident-lists';

type Marks = Pick<
  IncidentRecord,
  'lastToCouncillorAt' | 'lastToOfficersAt' | 'readByCouncillorAt' | 'readByOfficersAt'
>;

/** Since when a view's side has read everything; nothing read yet is the beginning of time. */
export const readUpTo = (marks: Marks, view: IncidentView): string =>
  (view === 'officer' ? marks.readByOfficersAt : marks.readByCouncillorAt) ?? '';

/** Whether something waits for this side. A reporter on behalf of another takes no part in the talk. */
export function isUnread(marks: Marks, view: IncidentView): boolean {
  if (view !== 'officer' && view !== 'councillor') return false;
  const last = view === 'officer' ? marks.lastToOfficersAt : marks.lastToCouncillorAt;
  return last !== undefined && last > readUpTo(marks, view);
}
