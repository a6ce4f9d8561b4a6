import type { SearchWords } from '@councillor-safety/core/directory/directory-search-words';

/**
 * SharePoint gives the choices of a row back in the order of its column, not with the best one first. A row with a word that the page
 * knows takes the page's order; categories that the council has added come after those.
 */
export function bestFirst(
  own: readonly SearchWords[],
  known: readonly SearchWords[],
): readonly SearchWords[] {
  const orders = new Map(
    known.flatMap(({ words, leadsTo }) => words.map((word) => [word, leadsTo] as const)),
  );
  return own.map(({ words, leadsTo }) => {
    const order = words.map((word) => orders.get(word)).find((found) => found !== undefined) ?? [];
    const place = (category: (typeof leadsTo)[number]): number => {
      const at = order.indexOf(category);
      return at < 0 ? order.length : at;
    };
    return { words, leadsTo: [...leadsTo].sort((one, other) => place(one) - place(other)) };
  });
}
