import type { ChatMessage } from '../../connector/activity.js';
import { button, element } from './elements.mjs';
import { clockTime } from './message-view.mjs';

export interface OwnMessageActions {
  readonly edit: (id: string, text: string) => void;
  readonly takeBack: (id: string) => void;
}

/** A box in the place of the message's text; its line is drawn anew when the edit has been kept. */
function openEditor(line: HTMLElement, message: ChatMessage, { edit }: OwnMessageActions): void {
  const form = document.createElement('form');
  form.className = 'editor';
  const box = document.createElement('textarea');
  box.setAttribute('aria-label', 'Your words, changed');
  box.value = message.activity.text ?? '';
  const save = document.createElement('button');
  save.textContent = 'Save';
  const close = (): void => {
    form.remove();
    line.querySelector('summary')?.focus();
  };
  form.append(box, save, button('Cancel', close));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    if (box.value.trim() && box.value.trim() !== message.activity.text) edit(message.id, box.value.trim());
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  line.querySelector('.editor')?.remove();
  line.append(form);
  box.focus();
}

/** What a person can do with their own message. */
export function messageMenu(
  line: HTMLElement,
  message: ChatMessage,
  actions: OwnMessageActions,
): HTMLElement {
  const menu = document.createElement('details');
  menu.className = 'options';
  const summary = document.createElement('summary');
  summary.setAttribute('aria-label', `Options for what you wrote at ${clockTime(message.sentAt)}`);
  summary.textContent = '…';
  const choose = (words: string, act: () => void): HTMLElement =>
    button(words, () => {
      menu.open = false;
      act();
    });
  menu.append(
    summary,
    choose('Edit', () => openEditor(line, message, actions)),
    choose('Delete', () => {
      element('text', HTMLTextAreaElement).focus();
      actions.takeBack(message.id);
    }),
  );
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    menu.open = false;
    summary.focus();
  });
  return menu;
}
