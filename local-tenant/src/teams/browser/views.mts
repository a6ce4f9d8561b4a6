import { element } from './elements.mjs';

export type View = 'tab' | 'chat' | 'team' | 'activity';

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];

export function showView(view: View): void {
  buttons().forEach((button) => {
    const isOpen = button.dataset.view === view;
    element(`view-${button.dataset.view ?? ''}`, HTMLElement).hidden = !isOpen;
    if (isOpen) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  });
  document.dispatchEvent(new CustomEvent('view', { detail: view }));
}

export const viewIsOpen = (view: View): boolean => !element(`view-${view}`, HTMLElement).hidden;

/** `onView` runs whenever one of them comes into view. A view that the page does not have is never opened. */
export function watchViews(onView: Readonly<Record<View, () => void>>): void {
  const named = (name: string | undefined): View | undefined =>
    buttons().some((button) => button.dataset.view === name) ? (name as View) : undefined;
  buttons().forEach((button) =>
    button.addEventListener('click', () => showView(named(button.dataset.view) ?? 'tab')),
  );
  document.addEventListener('view', (event) => {
    const { detail } = event as CustomEvent<View>;
    onView[detail]();
  });
  const first = named(location.hash.slice(1));
  if (first) showView(first);
}
