import { button } from './elements.mjs';

export interface ReplyWords {
  readonly text: string;
  /** The bot hears of nothing in a channel that does not mention it. */
  readonly mention: boolean;
}

function labelled(words: string, field: HTMLElement, className: string): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = className;
  label.append(words, field);
  return label;
}

function mentionBox(): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  return box;
}

/** Below a thread: a button that opens a box to write in. Enter sends, Shift and Enter begins a new line. */
export function replyForm(send: (words: ReplyWords) => void): HTMLElement {
  const form = document.createElement('form');
  const text = document.createElement('textarea');
  text.rows = 2;
  text.maxLength = 20_000;
  const mention = mentionBox();
  const submit = document.createElement('button');
  submit.textContent = 'Send reply';
  form.hidden = true;
  form.append(
    labelled('Your reply', text, 'reply-text'),
    labelled('Mention Councillor Safety', mention, 'reply-mention'),
    submit,
  );
  const show = (open: boolean): void => {
    form.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) text.focus();
    else opener.focus();
  };
  const opener = button('Reply', () => show(form.hidden));
  opener.className = 'quiet';
  opener.setAttribute('aria-expanded', 'false');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words) return text.focus();
    text.value = '';
    text.focus();
    send({ text: words, mention: mention.checked });
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false);
    if (event.target !== text || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const whole = document.createElement('div');
  whole.className = 'reply';
  whole.append(opener, form);
  return whole;
}
