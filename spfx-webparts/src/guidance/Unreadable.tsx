import * as React from 'react';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import { useHost } from '../shell/host';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { guidanceStrings } from './guidance-strings';

/** The list is not there, or may not be read: a plain word to everybody, and to officers what to mend. */
export function Unreadable({ hasCopy }: { readonly hasCopy: boolean }): JSX.Element {
  const { siteUrl, editsLists } = useHost();
  return (
    <>
      <Notice spoken>{hasCopy ? guidanceStrings.unreadableOld : guidanceStrings.unreadable}</Notice>
      {editsLists && (
        <Notice kind="warning">
          {fill(guidanceStrings.unreadableList, { list: guidanceList.name, site: siteUrl })}
        </Notice>
      )}
    </>
  );
}
