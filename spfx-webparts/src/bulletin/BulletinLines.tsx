import * as React from 'react';
import type { PublishedBulletin } from '@councillor-safety/core/bulletin/bulletin-archive';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { dayInWords } from '@councillor-safety/core/hub/hub-days';
import { isPlain } from '../shell/plain-click';
import { fill } from '../shell/words';
import { hashWithBulletin, type BulletinMark } from './bulletin-address';
import styles from './Bulletins.module.scss';
import { bulletinStrings } from './bulletin-strings';

interface BulletinLinesProps {
  readonly bulletins: readonly PublishedBulletin[];
  readonly mark: BulletinMark;
  readonly onOpen: (id: string) => void;
  /** The one that was just closed: its link takes the focus back. */
  readonly returnTo?: string;
}

/** Newest first, each in two lines. */
export function BulletinLines({ bulletins, mark, onOpen, returnTo }: BulletinLinesProps): JSX.Element {
  const back = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => back.current?.focus(), []);
  return (
    <ul className={styles.lines}>
      {bulletins.map(({ id, title, publishedAt, correctedAt, author }) => (
        <li key={id} className={styles.line}>
          <a
            className={styles.link}
            ref={id === returnTo ? back : undefined}
            href={hashWithBulletin('', { mark, id })}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {title}
          </a>
          <p className={styles.about}>
            {fill(bulletinStrings.line, { day: dayInWords(londonDay(publishedAt)), author: author.name })}
            {correctedAt &&
              ` · ${fill(bulletinStrings.corrected, { day: dayInWords(londonDay(correctedAt)) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
