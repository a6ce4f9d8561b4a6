/// <reference lib="dom" />
import { drawChoiceGroup, drawDropdown, drawSlider, drawSwitch } from './choice-fields.mjs';
import { make, setAll } from './elements.mjs';
import {
  type DrawField,
  type DrawnField,
  fieldTypes,
  type PropertyPaneField,
} from '../contract/pane-types.mjs';
import { drawTextField } from './text-field.mjs';

const nothing = (): void => undefined;

/** A field that shows and does not ask. */
const still =
  <E extends HTMLElement>(
    element: () => E,
    show: (element: E, field: PropertyPaneField) => void,
  ): DrawField =>
  (first) => {
    const drawn = element();
    const update: DrawnField['update'] = (field) => show(drawn, field);
    update(first, undefined);
    return { element: drawn, update, dispose: nothing };
  };

const drawLabel = still(
  () => make('p', { class: 'field' }),
  (paragraph, { properties }) => void (paragraph.textContent = properties.text ?? ''),
);

const drawLink = still(
  () => make('a', { class: 'field' }),
  (link, { properties: { text = '', href, target, ariaLabel } }) => {
    link.textContent = text;
    setAll(link, { href, target, 'aria-label': ariaLabel, rel: target ? 'noopener' : undefined });
  },
);

const drawRule = still(() => make('hr'), nothing);

const drawButton: DrawField = (first, value, onChange) => {
  let field = first;
  const button = make('button', { type: 'button', class: 'quiet' });
  const update: DrawnField['update'] = (next) => {
    field = next;
    const { text = '', ariaLabel, disabled } = next.properties;
    button.textContent = text;
    setAll(button, { 'aria-label': ariaLabel, disabled });
  };
  update(first, value);
  button.addEventListener('click', () => {
    const result = field.properties.onClick?.(value);
    if (result !== undefined) onChange(field.targetProperty, result);
  });
  return { element: button, update, dispose: nothing };
};

/** What the web part draws by itself, in an element that stays while the pane is open. */
const drawCustom: DrawField = (first, _value, onChange) => {
  const element = make('div', { class: 'field' });
  let field = first;
  const render = (): void => {
    const { onRender, context } = field.properties;
    onRender?.(element, context, (property, changed, isValid) => {
      if (isValid !== false) onChange(property ?? field.targetProperty, changed);
    });
  };
  render();
  return {
    element,
    update: (next) => {
      field = next;
      render();
    },
    dispose: () => field.properties.onDispose?.(element, field.properties.context),
  };
};

const drawings: Readonly<Record<number, DrawField>> = {
  [fieldTypes.Custom]: drawCustom,
  [fieldTypes.CheckBox]: drawSwitch,
  [fieldTypes.TextField]: drawTextField,
  [fieldTypes.Toggle]: drawSwitch,
  [fieldTypes.Dropdown]: drawDropdown,
  [fieldTypes.Label]: drawLabel,
  [fieldTypes.Slider]: drawSlider,
  [fieldTypes.ChoiceGroup]: drawChoiceGroup,
  [fieldTypes.Button]: drawButton,
  [fieldTypes.HorizontalRule]: drawRule,
  [fieldTypes.Link]: drawLink,
};

/** Draws one field as its type says; throws, naming it, when the local tenant has no such field. */
export const drawField: DrawField = (field, value, onChange) => {
  const draw = drawings[field.type];
  if (!draw) throw new Error(`The local tenant has no settings field of type ${field.type}.`);
  return draw(field, value, onChange);
};
