import * as React from 'react';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { useHost } from '../shell/host';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { contactsStrings as words } from './contacts-strings';

interface ListTroubleProps {
  readonly unreadable: boolean;
  /** How many contacts there are to show all the same. */
  readonly count: number;
}

const list = contactList.name;

/** A calm sentence for councillors, and for those who can mend it the exact name of what is wrong. */
export function ListTrouble({ unreadable, count }: ListTroubleProps): JSX.Element | null {
  const { editsLists } = useHost();
  if (!unreadable && count > 0) return null;
  const calm = unreadable ? (count > 0 ? words.unreadableSaved : words.unreadable) : words.none;
  const exact = unreadable ? words.list.unreadable : words.list.empty;
  return (
    <>
      <Notice>{calm}</Notice>
      {editsLists && <Notice kind="warning">{fill(exact, { list })}</Notice>}
    </>
  );
}
