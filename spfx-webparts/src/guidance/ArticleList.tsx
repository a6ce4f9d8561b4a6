import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { byTopic } from './article-choice';
import { ArticleLine } from './ArticleLine';
import styles from './ArticleList.module.scss';
import { TopicFold } from './TopicFold';
import type { OpenTopics } from './useOpenTopics';
import { usePaper } from '../shell/usePaper';

interface ArticleListProps {
  readonly articles: readonly Article[];
  readonly topics: OpenTopics;
  /** Whether these are what has the words that were typed: nothing of it is folded then. */
  readonly lookedFor: boolean;
  readonly onOpen: (id: string) => void;
  /** Item id of the article that was just closed: its link takes the focus back. */
  readonly returnTo?: string;
  /** Place of the topic that a link led to: it takes the focus. */
  readonly place?: string;
}

/** Articles by topic, each topic folded until it is wanted. */
export function ArticleList(props: ArticleListProps): JSX.Element {
  const { articles, topics, lookedFor, onOpen, returnTo, place } = props;
  const list = React.useRef<HTMLDivElement>(null);
  const back = React.useRef<HTMLAnchorElement>(null);
  const forced = usePaper() || lookedFor;

  React.useEffect(() => {
    if (place === undefined) return back.current?.focus();
    const summary = list.current?.querySelector<HTMLElement>(`#${place} > summary`);
    if (summary) summary.focus();
    else list.current?.scrollIntoView();
  }, [place]);

  return (
    <div ref={list}>
      {byTopic(articles).map((group) => (
        <TopicFold key={group.topic ?? ''} group={group} topics={topics} forced={forced}>
          <ul className={styles.articles}>
            {group.articles.map((article) => (
              <ArticleLine
                key={article.id}
                article={article}
                onOpen={onOpen}
                link={article.id === returnTo ? back : undefined}
              />
            ))}
          </ul>
        </TopicFold>
      ))}
    </div>
  );
}
