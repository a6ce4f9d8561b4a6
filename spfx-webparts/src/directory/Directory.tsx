import * as React from 'react';
import { serviceList, type ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import type { EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import type { ListsReading } from '../reading/useLists';
import { useHost } from '../shell/host';
import { Mistakes } from '../shell/Mistakes';
import { Reading } from '../shell/Reading';
import { CrisisNumbers } from './CrisisNumbers';
import { Filters } from './Filters';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { Unreadable } from './Unreadable';
import { useLookingFor } from './useLookingFor';
import { usePrinting } from './usePrinting';
import { useServices } from './useServices';

interface DirectoryProps {
  readonly reading: ListsReading;
  readonly emergency: EmergencyNumbers;
  /** The kind of help shown when the address says nothing. */
  readonly usual?: ServiceCategory;
}

/** Told apart when the web part stands twice on a page. */
let placed = 0;
const nextId = (): string => `service-directory-${(placed += 1)}`;

/** Search and filters stand there from the first paint: somebody can begin to type while the list is on its way. */
export function Directory({ reading, emergency, usual }: DirectoryProps): JSX.Element {
  const { siteUrl } = useHost();
  const [id] = React.useState(nextId);
  const root = React.useRef<HTMLDivElement>(null);
  const { total, search, mistakes } = useServices(reading, emergency.nation);
  const looking = useLookingFor(search, usual);
  const paper = usePrinting(root);
  const box = React.useRef<HTMLInputElement>(null);
  const clear = (): void => {
    looking.clear();
    // The button that was pressed is gone now; the focus must be somewhere.
    box.current?.focus();
  };
  const gone = reading.unreadable.includes(serviceList.name) && total === 0;
  return (
    <div ref={root}>
      {!gone && (
        <>
          <SearchBox box={box} id={`${id}-words`} typed={looking.typed} onType={looking.type} />
          <Filters id={`${id}-category`} filters={looking.filters} onChoose={looking.choose} />
        </>
      )}
      <Reading reading={reading} lines={16}>
        <Unreadable reading={reading} emergency={emergency} seenBefore={total > 0} />
        <Mistakes mistakes={mistakes} listUrl={`${siteUrl}/Lists/${serviceList.name}`} />
        {!gone && (
          <Results looking={looking} total={total} emergency={emergency} paper={paper} onClear={clear} />
        )}
      </Reading>
      {reading.phase === 'failed' && <CrisisNumbers emergency={emergency} />}
    </div>
  );
}
