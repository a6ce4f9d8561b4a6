import type { Article } from '@councillor-safety/core/guidance/guidance';
import { guidanceTopics, type GuidanceTopic } from '@councillor-safety/core/guidance/guidance-list';
import { cleanText } from './clean-text';

/**
 * Leaves out what is for officers only, for everybody else. This is tidiness, not secrecy: whoever may read the list can read
 * those articles in SharePoint too.
 */
export const articlesFor = (articles: readonly Article[], editsLists: boolean): readonly Article[] =>
  editsLists
    ? articles
    : articles.filter(({ audience }) => audience.length === 0 || audience.some((one) => one !== 'Officers'));

const words = (text: string): readonly string[] =>
  text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);

/** Articles that have every word typed, anywhere in heading, summary or text. */
export function withWords(articles: readonly Article[], typed: string): readonly Article[] {
  const wanted = words(typed);
  if (wanted.length === 0) return articles;
  return articles.filter(({ heading, summary = '', body }) => {
    const text = `${heading}\n${summary}\n${body}`.toLocaleLowerCase('en-GB');
    return wanted.every((word) => text.includes(word));
  });
}

/** What stands in lists and headings, without signs that could turn it round. */
export const withCleanWords = (article: Article): Article => {
  const { heading, summary, owner } = article;
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : cleanText(text);
  return { ...article, heading: cleanText(heading), summary: clean(summary), owner: clean(owner) };
};

export interface TopicGroup {
  readonly topic?: GuidanceTopic;
  readonly articles: readonly Article[];
}

/** By topic, in the list's own order of topics; what has none comes last. */
export const byTopic = (articles: readonly Article[]): readonly TopicGroup[] =>
  [...guidanceTopics, undefined]
    .map((topic) => ({ topic, articles: articles.filter((article) => article.topic === topic) }))
    .filter((group) => group.articles.length > 0);
