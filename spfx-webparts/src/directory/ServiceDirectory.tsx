import * as React from 'react';
import type { Nation } from '@councillor-safety/core/clock/bank-holidays';
import {
  searchWordList,
  serviceList,
  type ServiceCategory,
} from '@councillor-safety/core/directory/directory-lists';
import { emergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { useLists } from '../reading/useLists';
import { Block } from '../shell/Block';
import { useHost } from '../shell/host';
import { CrisisLine } from './CrisisLine';
import { Directory } from './Directory';
import { FaultySettings } from '../shell/FaultySettings';
import { directoryStrings } from './directory-strings';

export interface ServiceDirectoryProps {
  /** Empty: the directory's own. */
  readonly title: string;
  readonly nation: Nation;
  /** The kind of help shown when the address says nothing. */
  readonly usual?: ServiceCategory;
  /** Labels of settings that cannot be used; empty unless the page is being edited. */
  readonly faultySettings: readonly string[];
}

const wanted = { lists: [serviceList, searchWordList] };
/** Where the hub's way to the directory leads, when both stand on one page. */
const place = 'service-directory';

export function ServiceDirectory({
  title,
  nation,
  usual,
  faultySettings,
}: ServiceDirectoryProps): JSX.Element {
  const { source } = useHost();
  const reading = useLists(wanted, source);
  const emergency = React.useMemo(() => emergencyNumbers(nation), [nation]);
  return (
    <>
      <CrisisLine police={emergency.police} />
      <FaultySettings names={faultySettings} />
      <Block heading={title || directoryStrings.title} id={place}>
        <Directory reading={reading} emergency={emergency} usual={usual} />
      </Block>
    </>
  );
}
