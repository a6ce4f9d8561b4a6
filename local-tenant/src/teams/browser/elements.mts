/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type ElementClass<E> = abstract new () => E;

/** The page is ours, so a missing element is a mistake worth stopping at. */
export function element<E extends HTMLElement>(id: string, type: ElementClass<E>): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} with the id '${id}'`);
  return found;
}

export function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

export function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', onClick);
  return made;
}
