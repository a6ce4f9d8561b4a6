import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Service } from '@councillor-safety/core/directory/directory';
import { serviceCategories, type ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
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

/** `victims` is `victim`. */
const singular = (key: string): string => key.replace(/^(.{3,}[^s])s$/, '$1');

const tellingWords = (text: string): string[] =>
  wordsIn(text)
    .map(keyOf)
    .filter((key) => !emptyWords.has(key))
    .map(singular);

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

/** A name that begins with all of the words is what is meant, wherever else they lead. */
const byName: SearchOptions = { fields: ['name'], combineWith: 'AND', fuzzy: false };

interface Placed {
  readonly service: Service;
  /** By name, then by category in the order of what the words lead to, then by words alone. */
  readonly place: number;
  readonly score: number;
}

/** What is still equal keeps its order, by name: to compare names at each keystroke would take longer than the search. */
const bestFirst = (one: Placed, other: Placed): number =>
  one.place - other.place ||
  other.score - one.score ||
  // What does fewer things is more likely to be made for this one.
  one.service.categories.length - other.service.categories.length;

/** How much each service says about a category in its own name and words: many do a little of it, few are made for it. */
const closenessTo = (index: MiniSearch<Service>): ReadonlyMap<ServiceCategory, ReadonlyMap<string, number>> =>
  new Map(
    serviceCategories.map((category) => {
      const close = index.search(category, {
        fields: ['name', 'helpsWith'],
        combineWith: 'OR',
        fuzzy: false,
      });
      return [category, new Map(close.map(({ id, score }) => [String(id), score]))];
    }),
  );

/** Builds what every keystroke is answered from, once for each reading of the lists. */
export function buildIndex(services: readonly Service[], searchWords: readonly SearchWords[]): ServiceSearch {
  const index = indexOf(services);
  const closeness = closenessTo(index);
  const byId = new Map(services.map((service) => [service.id, service]));
  const ordinary = new Set(
    services.flatMap((service) => fields.flatMap((field) => tellingWords(fieldText(service, field)))),
  );
  const spelled = spellingOf(searchWords, (key) => ordinary.has(singular(key)));

  const inOrder = (typed: string, leadsTo: readonly ServiceCategory[]): readonly Service[] => {
    // With a category to go by, a service that has only one of the words is a distraction.
    const found = leadsTo.length > 0 ? index.search(typed, { combineWith: 'AND' }) : matches(index, typed);
    const scores = new Map(found.map(({ id, score }) => [String(id), score]));
    const named = new Set(index.search(typed, byName).map(({ id }) => String(id)));
    const placed = services.flatMap((service) => {
      const score = scores.get(service.id) ?? 0;
      if (named.has(service.id)) return { service, place: -1, score };
      const category = leadsTo.find((each) => service.categories.includes(each));
      if (category) {
        const close = closeness.get(category)?.get(service.id) ?? 0;
        return { service, place: leadsTo.indexOf(category), score: score + close };
      }
      return scores.has(service.id) ? { service, place: leadsTo.length, score } : [];
    });
    return placed.sort(bestFirst).map(({ service }) => service);
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
