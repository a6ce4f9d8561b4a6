import type { AppState } from '../../connector/activity.js';
import { element } from './elements.mjs';

interface Change {
  readonly installed?: boolean;
  readonly blocked?: boolean;
}

/** The menu's switches for the app and the bot, and what stands in the place of the message box while one is off. */
export function watchAppState(change: (to: Change) => void): { show(app: AppState): void } {
  const appSwitch = element('app-switch', HTMLButtonElement);
  const blockSwitch = element('block-switch', HTMLButtonElement);
  const gone = element('app-gone', HTMLElement);
  const goneText = element('app-gone-text', HTMLElement);
  const back = element('app-back', HTMLButtonElement);
  let app: AppState = { installation: 'never', blocked: false };
  const isInstalled = (): boolean => app.installation === 'present';

  appSwitch.addEventListener('click', () => change({ installed: !isInstalled() }));
  blockSwitch.addEventListener('click', () => change({ blocked: !app.blocked }));
  back.addEventListener('click', () =>
    change(app.installation === 'removed' ? { installed: true } : { blocked: false }),
  );

  function show(next: AppState): void {
    app = next;
    const removed = app.installation === 'removed';
    appSwitch.textContent = isInstalled() ? 'Remove the app' : 'Add the app';
    blockSwitch.textContent = app.blocked ? 'Unblock the bot' : 'Block the bot';
    gone.hidden = !removed && !app.blocked;
    goneText.textContent = removed ? 'You have removed this app.' : 'You have blocked this bot.';
    back.textContent = removed ? 'Add it again' : 'Unblock';
    element('compose', HTMLFormElement).hidden = !gone.hidden;
  }
  return { show };
}
