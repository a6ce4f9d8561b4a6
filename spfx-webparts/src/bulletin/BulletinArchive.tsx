import * as React from 'react';
import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import { useLists } from '../reading/useLists';
import { Block } from '../shell/Block';
import { FaultySettings } from '../shell/FaultySettings';
import { useHost } from '../shell/host';
import { archivePlace } from './bulletin-address';
import { Bulletins } from './Bulletins';
import { bulletinStrings } from './bulletin-strings';

export interface BulletinArchiveProps {
  /** Empty: the archive's own. */
  readonly title: string;
  /** Labels of settings that cannot be used; empty unless the page is being edited. */
  readonly faultySettings: readonly string[];
}

/** Some years of bulletins, in one page of Graph. */
const most = 200;
const wanted = {
  lists: [bulletinList],
  newest: { [bulletinList.name]: { by: bulletinList.columns.publishedAt.name, count: most } },
};
const search = { most };

export function BulletinArchive({ title, faultySettings }: BulletinArchiveProps): JSX.Element {
  const { source } = useHost();
  const reading = useLists(wanted, source);
  return (
    <>
      <FaultySettings names={faultySettings} />
      <Block heading={title || bulletinStrings.title} id={archivePlace}>
        <Bulletins reading={reading} search={search} />
      </Block>
    </>
  );
}
