import { element } from './elements.mjs';

/** As long as Teams shows that somebody writes who has not written again. */
const shownMs = 6_000;
/** As often as Teams tells the other side that somebody is still writing. */
const toldMs = 3_000;

export interface TypingSign {
  show(): void;
  hide(): void;
}

/** "… is writing", until it is hidden or nothing more is heard. */
export function createTypingSign(): TypingSign {
  const line = element('typing', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    line.textContent = '';
  };
  const show = (): void => {
    clearTimeout(timer);
    line.textContent = 'Councillor Safety is writing…';
    timer = setTimeout(hide, shownMs);
  };
  return { show, hide };
}

/** Tells that the person writes, at once and then not too often. */
export function watchTyping(text: HTMLTextAreaElement, tell: () => void): void {
  let last = -Infinity;
  text.addEventListener('input', () => {
    if (!text.value.trim() || performance.now() - last < toldMs) return;
    last = performance.now();
    tell();
  });
}
