import MiniSearch, { type SearchResult } from 'minisearch';
import type { Service } from '@councillor-safety/core/directory/directory';
import type { ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { categoriesFor, type SearchWords } from '@councillor-safety/core/directory/directory-search-words';
import { keyOf, spellingOf, wordsIn } from './search-words-spelling';

export interface Found {
  /** Best first; by name when nothing is looked for. */
  readonly services: readonly Service[];
  /** Categories that the typed words stand for; their services come first. */
  readonly leadsTo: readonly ServiceCategory[];
}

export interface ServiceSearch {
  /** `wordsOnly` looks for the words as they are, whatever they may stand for. */
  search(typed: string, how?: { readonly wordsOnly: boolean }): Found;
}

/** Words that stand in almost every sentence and tell nothing apart. */
const emptyWords = new Set(
  'a am an and at be been by for from had has have he her him i im in is it its me my of on or our she so that the their them they this to us was we were with you your'.split(
    ' ',
  ),
);

const fields = ['name', 'helpsWith', 'categories', 'audience', 'languages', 'access', 'text'] as const;

const fieldText = (service: Service, field: string): string => {
  const value = fields.some((known) => known === field)
    ? service[field as (typeof fields)[number]]
    : service.id;
  return typeof value === 'object' ? value.join(' ') : (value ?? '');
};

const tellingWords = (text: string): string[] =>
  wordsIn(text)
    .map(keyOf)
    .filter((key) => !emptyWords.has(key));

function indexOf(services: readonly Service[]): MiniSearch<Service> {
  const index = new MiniSearch<Service>({
    fields: [...fields],
    extractField: fieldText,
    tokenize: tellingWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4, categories: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(services);
  return index;
}

/** Services with all of the words; when there are none, those with any of them. */
function matches(index: MiniSearch<Service>, typed: string): readonly SearchResult[] {
  const all = index.search(typed, { combineWith: 'AND' });
  return all.length > 0 ? all : index.search(typed, { combineWith: 'OR' });
}

const ranked = new Intl.Collator('en-GB');

/** Builds what every keystroke is answered from, once for each reading of the lists. */
export function buildIndex(services: readonly Service[], searchWords: readonly SearchWords[]): ServiceSearch {
  const index = indexOf(services);
  const byId = new Map(services.map((service) => [service.id, service]));
  const ordinary = new Set(
    services.flatMap((service) => fields.flatMap((field) => tellingWords(fieldText(service, field)))),
  );
  const spelled = spellingOf(searchWords, (key) => ordinary.has(key));

  const inOrder = (typed: string, leadsTo: readonly ServiceCategory[]): readonly Service[] => {
    const named = index.search(typed, { fields: ['name'], combineWith: 'AND', fuzzy: false });
    const scores = new Map(named.map(({ id, score }) => [String(id), 1000 + score]));
    // With a category to go by, a service that has only one of the words is a distraction.
    const found = leadsTo.length > 0 ? index.search(typed, { combineWith: 'AND' }) : matches(index, typed);
    for (const { id, score } of found) if (!scores.has(String(id))) scores.set(String(id), score);
    const place = ({ id, categories }: Service): number => {
      if ((scores.get(id) ?? 0) >= 1000) return 0;
      const first = leadsTo.findIndex((category) => categories.includes(category));
      return first < 0 ? 1 + leadsTo.length : 1 + first;
    };
    return services
      .filter((service) => scores.has(service.id) || place(service) <= leadsTo.length)
      .map((service) => ({ service, place: place(service), score: scores.get(service.id) ?? 0 }))
      .sort(
        (one, other) =>
          one.place - other.place ||
          other.score - one.score ||
          ranked.compare(one.service.name, other.service.name),
      )
      .map(({ service }) => service);
  };

  return {
    search(typed, { wordsOnly } = { wordsOnly: false }) {
      if (wordsIn(typed).length === 0) return { services, leadsTo: [] };
      if (wordsOnly) {
        return {
          services: matches(index, typed).flatMap(({ id }) => byId.get(String(id)) ?? []),
          leadsTo: [],
        };
      }
      const leadsTo = categoriesFor(spelled(typed), searchWords);
      return { services: inOrder(typed, leadsTo), leadsTo };
    },
  };
}
