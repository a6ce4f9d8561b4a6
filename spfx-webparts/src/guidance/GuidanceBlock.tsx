import * as React from 'react';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { readArticles } from '@councillor-safety/core/guidance/guidance';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { ListsReading } from '../reading/useLists';
import { useHost, useNow } from '../shell/host';
import { Mistakes } from '../shell/Mistakes';
import { Notice } from '../shell/Notice';
import { Reading } from '../shell/Reading';
import { UnreadableList } from '../shell/UnreadableList';
import { topicPlace } from './article-address';
import { articlesFor, withCleanWords, withWords } from './article-choice';
import { ArticleFilter } from './ArticleFilter';
import { ArticleList } from './ArticleList';
import { ArticleView } from './ArticleView';
import { guidanceStrings } from './guidance-strings';
import { useLookedFor } from './useLookedFor';
import { useOpenArticle } from './useOpenArticle';
import { useOpenTopics } from './useOpenTopics';

interface GuidanceBlockProps {
  /** A reading that has the guidance list among its lists. */
  readonly reading: ListsReading;
}

/** Articles by topic, or the one that is open. */
function Guidance({ reading }: GuidanceBlockProps): JSX.Element {
  const { siteUrl, editsLists } = useHost();
  const day = londonDay(useNow());
  const { articles, mistakes } = React.useMemo(
    () => readArticles(reading.rows(guidanceList), new Date(`${day}T12:00:00Z`)),
    [reading, day],
  );
  const shown = React.useMemo(
    () => articlesFor(articles, editsLists).map(withCleanWords),
    [articles, editsLists],
  );
  const { id, last, place, open, close } = useOpenArticle();
  const [typed, setTyped] = useLookedFor(place);

  const article = shown.find((each) => each.id === id);
  const topics = useOpenTopics(article ? topicPlace(article.topic) : place);

  if (article) return <ArticleView article={article} onClose={close} />;
  const found = withWords(shown, typed);
  const unreadable = reading.unreadable.includes(guidanceList.name);
  return (
    <>
      {id !== undefined && shown.length > 0 && <Notice spoken>{guidanceStrings.notFound}</Notice>}
      {unreadable && (
        <UnreadableList list={guidanceList.name} hasCopy={shown.length > 0} words={guidanceStrings} />
      )}
      {!unreadable && shown.length === 0 && <p>{guidanceStrings.none}</p>}
      {shown.length > 0 && (
        <>
          <ArticleFilter typed={typed} onTyped={setTyped} found={found.length} />
          <ArticleList
            articles={found}
            topics={topics}
            lookedFor={typed.trim() !== ''}
            onOpen={open}
            returnTo={last}
            place={place}
          />
        </>
      )}
      <Mistakes mistakes={mistakes} listUrl={`${siteUrl}/Lists/${guidanceList.name}`} />
    </>
  );
}

/** The council's guidance. An open article stays open, and what is typed stays typed, while the list is read again. */
export function GuidanceBlock({ reading }: GuidanceBlockProps): JSX.Element {
  return (
    <Reading reading={reading} lines={8}>
      <Guidance reading={reading} />
    </Reading>
  );
}
