import { element, paragraph } from './elements.mjs';

export interface Toast {
  /** What a notification shows on a locked screen. */
  notify(preview: string): void;
  /** The app's own answer to a button. */
  say(text: string): void;
}

/** One at a time; the newest stays until it is dismissed. */
export function createToast(): Toast {
  const area = element('toast', HTMLElement);
  const words = element('toast-words', HTMLElement);
  const off = element('toast-off', HTMLButtonElement);
  const show = (...lines: HTMLElement[]): void => {
    words.replaceChildren(...lines);
    off.hidden = false;
  };
  off.addEventListener('click', () => {
    words.replaceChildren();
    off.hidden = true;
    area.dataset.preview = '';
  });
  return {
    notify: (preview) => {
      area.dataset.preview = preview;
      show(paragraph('by', 'Councillor Safety'), paragraph('', preview));
    },
    say: (text) => show(paragraph('', text)),
  };
}
