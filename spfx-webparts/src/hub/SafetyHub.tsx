import * as React from 'react';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { useLists } from '../reading/useLists';
import { Block } from '../shell/Block';
import { useHost } from '../shell/host';
import { Reading } from '../shell/Reading';

const lists = [contactList];

export function SafetyHub(): JSX.Element {
  const { source } = useHost();
  const reading = useLists(lists, source);
  return (
    <Block heading="SafetyHub">
      <Reading reading={reading} lines={4}>
        {reading.rows(contactList).length}
      </Reading>
    </Block>
  );
}
