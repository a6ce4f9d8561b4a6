import type { ShellConfig } from '../shell-config.js';
import { element } from './elements.mjs';
import type { Session } from './nested-sign-in.mjs';
import { createTabHost, type Task } from './tab-host.mjs';
import type { ThemeWatch } from './theme.mjs';

export interface TaskOptions {
  readonly task: Task;
  readonly config: ShellConfig;
  readonly session: Session;
  readonly theme: ThemeWatch;
}

/** Shows a page of the service in a dialog; resolves with `[error, result]` when it closes. */
export function openTask({ task, config, session, theme }: TaskOptions): Promise<[string | null, unknown]> {
  if (!URL.canParse(task.url) || new URL(task.url).origin !== new URL(config.serviceUrl).origin) {
    return Promise.resolve(['The address of a dialog must be on the app’s own domain.', undefined]);
  }
  const dialog = element('task', HTMLDialogElement);
  const frame = element('task-frame', HTMLIFrameElement);
  element('task-title', HTMLElement).textContent = task.title ?? 'Dialog';
  let outcome: [string | null, unknown] = ['User cancelled/closed the task module.', undefined];
  const host = createTabHost({
    frame,
    frameContext: 'task',
    config,
    session,
    theme,
    completeTask: (result) => {
      outcome = [null, result];
      dialog.close();
    },
  });
  element('task-close', HTMLButtonElement).onclick = () => dialog.close();
  host.load(task.url);
  dialog.showModal();
  return new Promise((resolve) => {
    const closed = (): void => {
      host.close();
      frame.src = 'about:blank';
      resolve(outcome);
    };
    dialog.addEventListener('close', closed, { once: true });
  });
}
