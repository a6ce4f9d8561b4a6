import * as React from 'react';
import { searchWordList, serviceList } from '@councillor-safety/core/directory/directory-lists';
import type { EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import type { ListsReading } from '../reading/useLists';
import { useHost } from '../shell/host';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { CrisisNumbers } from './CrisisNumbers';
import { directoryStrings } from './directory-strings';

interface UnreadableProps {
  readonly reading: Pick<ListsReading, 'unreadable' | 'savedAt'>;
  readonly emergency: EmergencyNumbers;
  /** Services of an earlier reading are shown below. */
  readonly seenBefore: boolean;
}

const words = directoryStrings.results;

/** A list that is not there: calm words for everybody, and its name for those who can bring it back. */
export function Unreadable({ reading, emergency, seenBefore }: UnreadableProps): JSX.Element | null {
  const { editsLists } = useHost();
  const { unreadable, savedAt } = reading;
  // While SharePoint cannot be reached, a list that this device has never read may well be there.
  const mend = editsLists && savedAt === undefined;
  const noServices = unreadable.includes(serviceList.name);
  const noWords = mend && unreadable.includes(searchWordList.name);
  if (!noServices && !noWords) return null;
  return (
    <Notice spoken>
      {noServices && <p>{seenBefore ? words.unreadableOld : words.unreadable}</p>}
      {noServices && !seenBefore && <CrisisNumbers emergency={emergency} />}
      {noServices && mend && <p>{fill(words.renamed, { list: serviceList.name })}</p>}
      {noWords && <p>{fill(words.noSearchWords, { list: searchWordList.name })}</p>}
    </Notice>
  );
}
