import { element } from './elements.mjs';

export type View = 'tab' | 'chat';
const views: readonly View[] = ['tab', 'chat'];

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];

export function showView(view: View): void {
  views.forEach((each) => (element(`view-${each}`, HTMLElement).hidden = each !== view));
  buttons().forEach((button) => {
    if (button.dataset.view === view) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  });
  document.dispatchEvent(new CustomEvent('view', { detail: view }));
}

export const viewIsOpen = (view: View): boolean => !element(`view-${view}`, HTMLElement).hidden;

/** `onChat` runs whenever the chat comes into view. */
export function watchViews({ onChat }: { onChat: () => void }): void {
  buttons().forEach((button) =>
    button.addEventListener('click', () => showView(button.dataset.view === 'chat' ? 'chat' : 'tab')),
  );
  document.addEventListener('view', () => {
    if (viewIsOpen('chat')) onChat();
  });
  if (location.hash === '#chat') showView('chat');
}
