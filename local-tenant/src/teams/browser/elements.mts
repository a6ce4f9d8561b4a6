/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type ElementClass<E> = abstract new () => E;

/** The page is ours, so a missing element is a mistake worth stopping at. */
export function element<E extends HTMLElement>(id: string, type: ElementClass<E>): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} with the id '${id}'`);
  return found;
}
