import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { useHost } from '../shell/host';
import { hashWith } from './article-address';
import { byTopic } from './article-choice';
import styles from './ArticleList.module.scss';
import { guidanceStrings } from './guidance-strings';

interface ArticleListProps {
  readonly articles: readonly Article[];
  readonly onOpen: (id: string) => void;
  /** Item id of the article that was just closed: its link takes the focus back. */
  readonly returnTo?: string;
}

/** A click that the browser would take elsewhere (a new tab, a new window) is left to it. */
const isPlain = (event: React.MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

function About({ article }: { readonly article: Article }): JSX.Element {
  const { editsLists } = useHost();
  const { kind, starter, overdue } = article;
  return (
    <p className={styles.about}>
      {guidanceStrings.kinds[kind]}
      {starter && ` · ${guidanceStrings.starterMark}`}
      {overdue && (
        <strong> · {editsLists ? guidanceStrings.overdueMarkOfficer : guidanceStrings.overdueMark}</strong>
      )}
    </p>
  );
}

export function ArticleList({ articles, onOpen, returnTo }: ArticleListProps): JSX.Element {
  const back = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => back.current?.focus(), []);

  const opening = (id: string) => (event: React.MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <>
      {byTopic(articles).map(({ topic, articles: under }) => (
        <React.Fragment key={topic ?? ''}>
          <h3 className={styles.topic}>{topic ?? guidanceStrings.otherTopic}</h3>
          <ul className={styles.articles}>
            {under.map((article) => (
              <li key={article.id} className={styles.article}>
                <a
                  className={styles.link}
                  href={hashWith('', article.id)}
                  onClick={opening(article.id)}
                  ref={article.id === returnTo ? back : undefined}
                >
                  {article.heading}
                </a>
                {article.summary && <p className={styles.summary}>{article.summary}</p>}
                <About article={article} />
              </li>
            ))}
          </ul>
        </React.Fragment>
      ))}
    </>
  );
}
