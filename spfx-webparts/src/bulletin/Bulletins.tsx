import * as React from 'react';
import {
  readBulletins,
  searchableText,
  type PublishedBulletin,
} from '@councillor-safety/core/bulletin/bulletin-archive';
import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import type { ListsReading } from '../reading/useLists';
import { useHost } from '../shell/host';
import { Mistakes } from '../shell/Mistakes';
import { Notice } from '../shell/Notice';
import { Reading } from '../shell/Reading';
import { UnreadableList } from '../shell/UnreadableList';
import { fill } from '../shell/words';
import { BulletinFilter, type LookedFor } from './BulletinFilter';
import { BulletinLines } from './BulletinLines';
import { BulletinView } from './BulletinView';
import { bulletinStrings } from './bulletin-strings';
import { useOpenBulletin } from './useOpenBulletin';

interface BulletinsProps {
  /** A reading that has the list of bulletins among its lists. */
  readonly reading: ListsReading;
  /** Search and sections, for the archive; without it only the newest stand there. */
  readonly search?: { readonly most: number };
}

const wordsOf = (typed: string): string[] => typed.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);

function thatHave(
  bulletins: readonly PublishedBulletin[],
  { words, section }: LookedFor,
): PublishedBulletin[] {
  const wanted = wordsOf(words);
  return bulletins.filter((bulletin) => {
    const text = searchableText(bulletin).toLocaleLowerCase('en-GB');
    const hasSection = section === undefined || bulletin.sections.some(({ kind }) => kind === section);
    return hasSection && wanted.every((word) => text.includes(word));
  });
}

function Found({ reading, search }: BulletinsProps): JSX.Element {
  const { siteUrl } = useHost();
  const mark = search ? 'b' : 'n';
  const { bulletins, mistakes } = React.useMemo(() => readBulletins(reading.rows(bulletinList)), [reading]);
  const { id, last, open, close } = useOpenBulletin(mark);
  const [lookedFor, setLookedFor] = React.useState<LookedFor>({ words: '' });
  const opened = bulletins.find((each) => each.id === id);
  if (opened) return <BulletinView bulletin={opened} onClose={close} />;
  const shown = search ? thatHave(bulletins, lookedFor) : bulletins;
  const unreadable = reading.unreadable.includes(bulletinList.name);
  return (
    <>
      {search && id !== undefined && bulletins.length > 0 && (
        <Notice spoken>{bulletinStrings.notFound}</Notice>
      )}
      {unreadable && (
        <UnreadableList list={bulletinList.name} hasCopy={bulletins.length > 0} words={bulletinStrings} />
      )}
      {!unreadable && bulletins.length === 0 && <p>{bulletinStrings.none}</p>}
      {search && bulletins.length > 0 && (
        <BulletinFilter
          id="safety-bulletins-filter"
          lookedFor={lookedFor}
          onChange={setLookedFor}
          found={shown.length}
        />
      )}
      {shown.length > 0 && <BulletinLines bulletins={shown} mark={mark} onOpen={open} returnTo={last} />}
      {search && bulletins.length >= search.most && (
        <p>{fill(bulletinStrings.mostShown, { count: search.most, list: bulletinList.name })}</p>
      )}
      <Mistakes mistakes={mistakes} listUrl={`${siteUrl}/Lists/${bulletinList.name}`} />
    </>
  );
}

/** Published bulletins, newest first, or the one that is open. */
export function Bulletins(props: BulletinsProps): JSX.Element {
  return (
    <Reading reading={props.reading} lines={6}>
      <Found {...props} />
    </Reading>
  );
}
