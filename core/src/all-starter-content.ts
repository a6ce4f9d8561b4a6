import { contactList } from './contacts/contacts-list';
import { starterContacts } from './contacts/contacts-starter';
import { defaultSearchWords } from './directory/directory-default-search-words';
import { searchWordList, serviceList } from './directory/directory-lists';
import { starterServices } from './directory/directory-starter';
import { guidanceList } from './guidance/guidance-list';
import { starterArticles } from './guidance/starter/guidance-starter';
import type { ListDefinition } from './sharepoint/list-definition';

export interface StarterContent {
  readonly list: ListDefinition;
  /** Records of that list; every one has a title of its own. */
  readonly records: readonly object[];
}

/** A starter text is to be read by the council within a year. Noon, so that it is the same day wherever the site is. */
function firstReview(now: Date): string {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return `${day.toISOString().slice(0, 10)}T12:00:00Z`;
}

/** What the lists of a new hub begin with. */
export function starterContent(now: Date): readonly StarterContent[] {
  const searchWords = defaultSearchWords.map(({ words, leadsTo }) => ({
    words: words.join(', '),
    leadsTo,
  }));
  return [
    { list: guidanceList, records: starterArticles(firstReview(now)) },
    { list: contactList, records: starterContacts },
    { list: serviceList, records: starterServices },
    { list: searchWordList, records: searchWords },
  ];
}
