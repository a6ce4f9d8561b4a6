import * as React from 'react';
import { readContacts, type Contact } from '@councillor-safety/core/contacts/contacts';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import type { ListsReading } from '../reading/useLists';
import { useHost, useNow } from '../shell/host';
import { Mistakes } from '../shell/Mistakes';
import { Notice } from '../shell/Notice';
import { Reading } from '../shell/Reading';
import { ContactCard } from './ContactCard';
import { contactsNow, type Situation } from './contacts-now';
import { contactsStrings as words } from './contacts-strings';
import { ListTrouble } from './ListTrouble';
import styles from './WhoToGoTo.module.scss';

const remarks: Readonly<Partial<Record<Situation, string>>> = {
  'out-of-hours': words.outOfHoursNow,
  nobody: words.nobodyNow,
};

function Everybody({ contacts }: { readonly contacts: readonly Contact[] }): JSX.Element {
  const { isBankHoliday } = useHost();
  const now = useNow();
  const { situation, entries } = contactsNow(contacts, { now, isBankHoliday });
  const remark = remarks[situation];
  return (
    <>
      {remark && <Notice>{remark}</Notice>}
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <ContactCard key={entry.contact.id} {...entry} />
        ))}
      </ul>
    </>
  );
}

function Contacts({ reading }: { readonly reading: ListsReading }): JSX.Element {
  const { siteUrl } = useHost();
  const { contacts, mistakes } = React.useMemo(() => readContacts(reading.rows(contactList)), [reading]);
  return (
    <>
      <ListTrouble unreadable={reading.unreadable.includes(contactList.name)} count={contacts.length} />
      {contacts.length > 0 && <Everybody contacts={contacts} />}
      <Mistakes mistakes={mistakes} listUrl={`${siteUrl}/Lists/${contactList.name}`} />
    </>
  );
}

interface WhoToGoToProps {
  /** A reading that has the contact list among its lists. */
  readonly reading: ListsReading;
}

/** Whom to go to, day by day and out of hours: who is there now comes first. */
export function WhoToGoTo({ reading }: WhoToGoToProps): JSX.Element {
  return (
    <Reading reading={reading} lines={8}>
      <Contacts reading={reading} />
    </Reading>
  );
}
