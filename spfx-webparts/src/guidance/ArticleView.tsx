import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { Button } from '../shell/Button';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { ArticleText } from './ArticleText';
import styles from './ArticleView.module.scss';
import { Corrections } from './Corrections';
import { guidanceStrings } from './guidance-strings';
import { ReviewNote } from './ReviewNote';

interface ArticleViewProps {
  readonly article: Article;
  readonly onClose: () => void;
}

const audienceWords = (audience: Article['audience']): string =>
  audience.map((one) => guidanceStrings.audiences[one]).join(', ');

/** One article, in the place of the list. Takes the focus, so that a screen reader goes on where the eye does. */
export function ArticleView({ article, onClose }: ArticleViewProps): JSX.Element {
  const { id, heading, kind, audience, owner, starter, body } = article;
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), [id]);
  return (
    <article className={styles.article}>
      <Button onClick={onClose}>{guidanceStrings.back}</Button>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {heading}
      </h3>
      <p className={styles.about}>
        {guidanceStrings.kinds[kind]}
        {audience.length > 0 && `. ${fill(guidanceStrings.for, { audience: audienceWords(audience) })}`}
      </p>
      {starter && <Notice>{guidanceStrings.starter}</Notice>}
      {article.overdue && <ReviewNote article={article} />}
      <ArticleText text={body} copies={kind === 'Template'} />
      <footer className={styles.foot}>
        {owner !== undefined && <p>{fill(guidanceStrings.owner, { owner })}</p>}
        {!article.overdue && <ReviewNote article={article} />}
        <Corrections article={article} />
      </footer>
    </article>
  );
}
