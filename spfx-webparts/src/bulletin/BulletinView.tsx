import * as React from 'react';
import type { PublishedBulletin } from '@councillor-safety/core/bulletin/bulletin-archive';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { dayInWords } from '@councillor-safety/core/hub/hub-days';
import { sectionKindWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { ArticleText } from '../guidance/ArticleText';
import { Button } from '../shell/Button';
import { fill } from '../shell/words';
import { BulletinPicture } from './BulletinPicture';
import styles from './Bulletins.module.scss';
import { bulletinStrings } from './bulletin-strings';

interface BulletinViewProps {
  readonly bulletin: PublishedBulletin;
  readonly onClose: () => void;
}

function Author({ bulletin: { author } }: Pick<BulletinViewProps, 'bulletin'>): JSX.Element {
  const { name, office, photo } = author;
  return (
    <div className={styles.author}>
      {photo !== undefined && (
        <BulletinPicture file={photo} alt={fill(bulletinStrings.photo, { name })} portrait />
      )}
      <p>
        {fill(bulletinStrings.from, { name })}
        {office !== undefined && <span className={styles.office}>{office}</span>}
      </p>
    </div>
  );
}

/** One bulletin, in the place of the list. Takes the focus, so that a screen reader goes on where the eye does. */
export function BulletinView({ bulletin, onClose }: BulletinViewProps): JSX.Element {
  const { id, title, publishedAt, correctedAt, sections } = bulletin;
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [id]);
  return (
    <article>
      <Button onClick={onClose}>{bulletinStrings.back}</Button>
      <h3 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className={styles.about}>
        {fill(bulletinStrings.published, { day: dayInWords(londonDay(publishedAt)) })}
        {correctedAt && ` · ${fill(bulletinStrings.corrected, { day: dayInWords(londonDay(correctedAt)) })}`}
      </p>
      <Author bulletin={bulletin} />
      {sections.map(({ kind, heading: own, text, picture }, at) => (
        <section key={at} className={styles.section}>
          <h4 className={styles.sectionHeading}>{own || sectionKindWords[kind]}</h4>
          {picture && <BulletinPicture {...picture} />}
          <ArticleText text={text} copies={false} />
        </section>
      ))}
    </article>
  );
}
