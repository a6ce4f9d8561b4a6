import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { BulletinSummary } from '@councillor-safety/core/bulletin/bulletin-answers';
import { inWords } from '../../shell/in-words';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { titleInWords } from '../strings/words';
import { placeOf } from './bulletin-groups';

function sentencesOf(bulletin: BulletinSummary): string[] {
  const { state, editedBy, editedAt, dueAt, publishedAt, people, read = 0 } = bulletin;
  return [
    ...(publishedAt ? [t('bulletin:list.published', { when: inWords(publishedAt) })] : []),
    ...(people === undefined ? [] : [t('bulletin:list.read', { count: people, read })]),
    ...(state === 'stopped' ? [t('bulletin:list.stopped')] : []),
    ...(state === 'recalled' ? [t('bulletin:list.recalled')] : []),
    ...(dueAt ? [t('bulletin:list.goes', { when: inWords(dueAt) })] : []),
    editedBy === ''
      ? t('bulletin:list.changed', { when: inWords(editedAt) })
      : t('bulletin:list.edited', { name: editedBy, when: inWords(editedAt) }),
  ];
}

/** One bulletin in the list. */
export function BulletinLine({ bulletin }: { bulletin: BulletinSummary }): JSX.Element {
  const styles = useBulletinStyles();
  const marks = [
    ...(bulletin.urgency === 'urgent' ? [t('bulletin:list.urgent')] : []),
    ...(bulletin.correction ? [t('bulletin:list.correction')] : []),
  ];
  return (
    <li className={mergeClasses(styles.item, bulletin.waitsForYou && styles.waiting)}>
      <a className={mergeClasses(styles.link, styles.strong)} href={hrefOf(placeOf(bulletin))}>
        {titleInWords(bulletin)}
      </a>
      {marks.length > 0 && (
        <p>
          {marks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
        </p>
      )}
      {sentencesOf(bulletin).map((sentence) => (
        <p key={sentence} className={styles.small}>
          {sentence}
        </p>
      ))}
    </li>
  );
}
