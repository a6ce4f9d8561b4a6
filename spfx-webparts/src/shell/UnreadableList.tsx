import * as React from 'react';
import { useHost } from './host';
import { Notice } from './Notice';
import { fill } from './words';

interface UnreadableListProps {
  /** Name of the list. */
  readonly list: string;
  /** Something older is shown in its place. */
  readonly hasCopy: boolean;
  readonly words: Readonly<Record<'unreadable' | 'unreadableOld' | 'unreadableList', string>>;
}

/** The list is not there, or may not be read: a plain word to everybody, and to officers what to mend. */
export function UnreadableList({ list, hasCopy, words }: UnreadableListProps): JSX.Element {
  const { siteUrl, editsLists } = useHost();
  return (
    <>
      <Notice spoken>{hasCopy ? words.unreadableOld : words.unreadable}</Notice>
      {editsLists && <Notice kind="warning">{fill(words.unreadableList, { list, site: siteUrl })}</Notice>}
    </>
  );
}
