import { element } from './elements.mjs';

/** A menu that stays open hides what is under it: Escape, a click elsewhere or the app itself closes it. */
export function watchMenu(): void {
  const menu = element('me', HTMLDetailsElement);
  const close = (): void => void (menu.open = false);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) close();
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    menu.querySelector('summary')?.focus();
  });
  // A click inside a frame is not seen out here; losing the focus to it is.
  window.addEventListener('blur', close);
}
