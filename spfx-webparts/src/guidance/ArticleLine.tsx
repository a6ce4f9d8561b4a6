import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { useHost } from '../shell/host';
import { isPlain } from '../shell/plain-click';
import { hashWith } from './article-address';
import styles from './ArticleList.module.scss';
import { guidanceStrings } from './guidance-strings';

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

interface ArticleLineProps {
  readonly article: Article;
  readonly onOpen: (id: string) => void;
  /** Given to the link. */
  readonly link?: React.Ref<HTMLAnchorElement>;
}

/** One article in the list, in short. */
export function ArticleLine({ article, onOpen, link }: ArticleLineProps): JSX.Element {
  const { id, heading, summary } = article;
  const opening = (event: React.MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <li className={styles.article}>
      <a className={styles.link} href={hashWith('', id)} onClick={opening} ref={link}>
        {heading}
      </a>
      {summary && <p className={styles.summary}>{summary}</p>}
      <About article={article} />
    </li>
  );
}
