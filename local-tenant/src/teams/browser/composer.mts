import { element } from './elements.mjs';

export interface Draft {
  readonly text: string;
  readonly picture?: File;
}

/** The picture that goes with the next message. */
function watchPicture(): { take(): File | undefined } {
  const input = element('picture', HTMLInputElement);
  const off = element('picture-off', HTMLButtonElement);
  const show = (): void => {
    const file = input.files?.[0];
    element('picture-name', HTMLElement).textContent = file?.name ?? '';
    off.hidden = !file;
  };
  const clear = (): void => {
    input.value = '';
    show();
  };
  input.addEventListener('change', show);
  off.addEventListener('click', () => {
    clear();
    input.focus();
  });
  return {
    take: () => {
      const file = input.files?.[0];
      clear();
      return file;
    },
  };
}

/** Enter sends, Shift and Enter begins a new line. */
export function watchComposer(send: (draft: Draft) => void): void {
  const form = element('compose', HTMLFormElement);
  const text = element('text', HTMLTextAreaElement);
  const picture = watchPicture();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const draft = { text: text.value.trim(), picture: picture.take() };
    if (!draft.text && !draft.picture) return;
    text.value = '';
    text.focus();
    send(draft);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
