/// <reference lib="dom" />
import { make, newId, setAll } from './elements.mjs';
import type { DrawField, DrawnField, FieldProperties } from '../contract/pane-types.mjs';

const nothing = (): void => undefined;

/** A box to tick: SharePoint's checkbox, and its switch with its words for on and off. */
export const drawSwitch: DrawField = (first, value, onChange) => {
  const id = newId();
  const { targetProperty } = first;
  const input = make('input', { id, type: 'checkbox' });
  const label = make('label', { for: id });
  const state = make('span', { class: 'hint', 'aria-hidden': 'true' });
  const words = ({ onText = '', offText = '' }: FieldProperties): string =>
    input.checked ? onText : offText;
  const update: DrawnField['update'] = ({ properties }, next) => {
    label.textContent = properties.label ?? properties.text ?? properties.ariaLabel ?? '';
    setAll(input, { disabled: properties.disabled });
    input.checked = typeof next === 'boolean' ? next : properties.checked === true;
    state.textContent = words(properties);
  };
  update(first, value);
  input.addEventListener('change', () => onChange(targetProperty, input.checked));
  return { element: make('div', { class: 'field tick' }, input, label, state), update, dispose: nothing };
};

const chosenKey = (value: unknown, { selectedKey, options = [] }: FieldProperties): string => {
  const wanted = options.find(({ key }) => key === value) ?? options.find(({ key }) => key === selectedKey);
  return wanted ? String(wanted.key) : '';
};

/** Keys may be numbers; what the page gives back are texts. */
const keyNamed = ({ options = [] }: FieldProperties, name: string): string | number | undefined =>
  options.find(({ key }) => String(key) === name)?.key;

export const drawDropdown: DrawField = (first, value, onChange) => {
  const id = newId();
  let { properties } = first;
  const label = make('label', { for: id });
  const select = make('select', { id });
  const update: DrawnField['update'] = (field, next) => {
    properties = field.properties;
    label.textContent = properties.label ?? properties.ariaLabel ?? '';
    setAll(select, { disabled: properties.disabled });
    const chosen = chosenKey(next, properties);
    const options = (properties.options ?? []).map(({ key, text }) => make('option', { value: key }, text));
    select.replaceChildren(...(chosen === '' ? [make('option', { value: '' })] : []), ...options);
    select.value = chosen;
  };
  update(first, value);
  select.addEventListener('change', () => onChange(first.targetProperty, keyNamed(properties, select.value)));
  return { element: make('div', { class: 'field' }, label, select), update, dispose: nothing };
};

/** One of several; rebuilt only when the choices change, so that the focus stays. */
export const drawChoiceGroup: DrawField = (first, value, onChange) => {
  const name = newId();
  const legend = make('legend');
  const element = make('fieldset', { class: 'field' }, legend);
  let drawn = '';
  let inputs: HTMLInputElement[] = [];
  const draw = ({ options = [] }: FieldProperties): void => {
    const rows = options.map(({ key, text, disabled }) => {
      const id = newId();
      const input = make('input', { id, name, type: 'radio', value: key, disabled });
      input.addEventListener('change', () => onChange(first.targetProperty, key));
      return make('div', { class: 'tick' }, input, make('label', { for: id }, text));
    });
    element.replaceChildren(legend, ...rows);
    inputs = rows.map((row) => row.querySelector('input')).filter((input) => input !== null);
  };
  const update: DrawnField['update'] = ({ properties }, next) => {
    legend.textContent = properties.label ?? '';
    const options = JSON.stringify(properties.options);
    if (options !== drawn) draw(properties);
    drawn = options;
    const chosen = chosenKey(next, properties);
    inputs.forEach((input) => (input.checked = input.value === chosen));
  };
  update(first, value);
  return { element, update, dispose: nothing };
};

export const drawSlider: DrawField = (first, value, onChange) => {
  const id = newId();
  const input = make('input', { id, type: 'range' });
  const label = make('label', { for: id });
  const output = make('output', { for: id });
  const update: DrawnField['update'] = ({ properties }, next) => {
    const { min, max, step, disabled } = properties;
    label.textContent = properties.label ?? properties.ariaLabel ?? '';
    setAll(input, { min, max, step, disabled });
    input.valueAsNumber = [next, properties.value].find((each) => typeof each === 'number') ?? min ?? 0;
    output.textContent = input.value;
  };
  update(first, value);
  input.addEventListener('input', () => onChange(first.targetProperty, Number(input.value)));
  return { element: make('div', { class: 'field' }, label, input, output), update, dispose: nothing };
};
