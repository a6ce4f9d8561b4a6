import * as React from 'react';
import { counted } from '../shell/words';
import { topicPlace } from './article-address';
import type { TopicGroup } from './article-choice';
import { guidanceStrings } from './guidance-strings';
import styles from './TopicFold.module.scss';
import { fetchMarkdownText } from './useMarkdownText';
import type { OpenTopics } from './useOpenTopics';

interface TopicFoldProps {
  readonly group: TopicGroup;
  readonly topics: OpenTopics;
  /** Open whatever the reader has folded: something is looked for, or it goes on paper. */
  readonly forced: boolean;
  readonly children?: React.ReactNode;
}

/** The articles of one topic, under its name. */
export function TopicFold({
  group: { topic, articles },
  topics,
  forced,
  children,
}: TopicFoldProps): JSX.Element {
  const place = topicPlace(topic);
  const follow = (open: boolean): void => {
    // Somebody is about to choose an article: what draws it can be on its way.
    if (open) void fetchMarkdownText();
    if (!forced) topics.fold(place, open);
  };
  return (
    <details
      id={place}
      className={styles.fold}
      open={forced || topics.isOpen(place)}
      onToggle={({ currentTarget }) => follow(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h3 className={styles.heading}>{topic ?? guidanceStrings.otherTopic}</h3>{' '}
        <span className={styles.count}>{counted(guidanceStrings.inTopic, articles.length)}</span>
      </summary>
      {children}
    </details>
  );
}
