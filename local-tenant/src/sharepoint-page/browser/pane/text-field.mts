/// <reference lib="dom" />
import { make, newId, setAll } from './elements.mjs';
import type { DrawField, PropertyPaneField } from '../contract/pane-types.mjs';

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A line or a box of text. A value that the web part refuses is told in place and not taken over, as in SharePoint. */
export const drawTextField: DrawField = (first, value, onChange) => {
  const id = newId();
  let field = first;
  const label = make('label', { for: id });
  const hint = make('p', { id: `${id}-hint`, class: 'hint' });
  const error = make('p', { id: `${id}-error`, class: 'field-error', role: 'alert' });
  const input = make(field.properties.multiline ? 'textarea' : 'input', { id });
  input.value = shown(value);

  function showError(message: string): void {
    error.textContent = message;
    error.hidden = message === '';
    setAll(input, {
      'aria-invalid': message !== '' && 'true',
      'aria-describedby':
        [hint, error]
          .filter((each) => !each.hidden)
          .map((each) => each.id)
          .join(' ') || undefined,
    });
  }

  function describe({ properties }: PropertyPaneField): void {
    label.textContent = properties.label ?? properties.ariaLabel ?? '';
    hint.textContent = properties.description ?? '';
    hint.hidden = hint.textContent === '';
    const { placeholder, disabled, maxLength } = properties;
    setAll(input, { placeholder, disabled, maxlength: maxLength, rows: properties.rows });
    showError(properties.errorMessage ?? error.textContent ?? '');
  }

  /** Answers that come late, after more was typed, count no more. */
  async function check(text: string): Promise<void> {
    const message = (await field.properties.onGetErrorMessage?.(text)) ?? '';
    if (input.value !== text) return;
    showError(message);
    if (message === '') onChange(field.targetProperty, text);
  }

  error.hidden = true;
  describe(field);
  input.addEventListener('input', () => void check(input.value));
  if (field.properties.onGetErrorMessage) {
    void Promise.resolve(field.properties.onGetErrorMessage(input.value)).then(showError);
  }
  return {
    element: make('div', { class: 'field' }, label, hint, error, input),
    update: (next, nextValue) => {
      field = next;
      describe(next);
      if (document.activeElement !== input && error.hidden) input.value = shown(nextValue);
    },
    dispose: () => undefined,
  };
};
