import { fieldTypes, type PropertyPaneField } from '../contract/pane-types.mjs';

const field =
  (type: number) =>
  (targetProperty: string, properties: object): PropertyPaneField => ({
    type,
    targetProperty,
    properties: { ...properties },
  });

/** Fields are data until the pane is drawn. */
export const spPropertyPane = {
  PropertyPaneFieldType: { ...fieldTypes },
  PropertyPaneTextField: field(fieldTypes.TextField),
  PropertyPaneToggle: field(fieldTypes.Toggle),
  PropertyPaneCheckbox: field(fieldTypes.CheckBox),
  PropertyPaneDropdown: field(fieldTypes.Dropdown),
  PropertyPaneChoiceGroup: field(fieldTypes.ChoiceGroup),
  PropertyPaneSlider: field(fieldTypes.Slider),
  PropertyPaneLabel: field(fieldTypes.Label),
  PropertyPaneLink: field(fieldTypes.Link),
  PropertyPaneButton: field(fieldTypes.Button),
  PropertyPaneButtonType: { Normal: 0, Primary: 1, Hero: 2, Compound: 3, Command: 4, Icon: 5 },
  PropertyPaneHorizontalRule: () => field(fieldTypes.HorizontalRule)('', {}),
};
