/// <reference lib="dom" />

/** `PropertyPaneFieldType` of sp-property-pane. */
export const fieldTypes = {
  Custom: 1,
  CheckBox: 2,
  TextField: 3,
  Toggle: 5,
  Dropdown: 6,
  Label: 7,
  Slider: 8,
  ChoiceGroup: 10,
  Button: 11,
  HorizontalRule: 12,
  Link: 13,
} as const;

export interface Choice {
  readonly key: string | number;
  readonly text: string;
  readonly disabled?: boolean;
}

/** All that a field of any type may say about itself. */
export interface FieldProperties {
  readonly label?: string;
  readonly text?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly ariaLabel?: string;
  readonly value?: unknown;
  readonly checked?: boolean;
  readonly selectedKey?: string | number;
  readonly disabled?: boolean;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onText?: string;
  readonly offText?: string;
  readonly options?: readonly Choice[];
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly href?: string;
  readonly target?: string;
  readonly errorMessage?: string;
  readonly deferredValidationTime?: number;
  readonly onGetErrorMessage?: (value: string) => string | Promise<string>;
  readonly onClick?: (value: unknown) => unknown;
  readonly key?: string | number;
  readonly context?: unknown;
  readonly onRender?: (element: HTMLElement, context: unknown, change: ChangeCallback) => void;
  readonly onDispose?: (element: HTMLElement, context: unknown) => void;
}

/** How a field of the web part's own making tells what was chosen. */
export type ChangeCallback = (targetProperty?: string, value?: unknown, isValid?: boolean) => void;

export interface PropertyPaneField {
  readonly type: number;
  readonly targetProperty: string;
  readonly properties: FieldProperties;
}

export interface PropertyPaneGroup {
  readonly groupName?: string;
  readonly isGroupNameHidden?: boolean;
  readonly groupFields: readonly PropertyPaneField[];
}

export interface PropertyPanePage {
  readonly header?: { readonly description: string };
  readonly groups: readonly PropertyPaneGroup[];
}

export interface PropertyPaneConfiguration {
  readonly currentPage?: number;
  readonly pages: readonly PropertyPanePage[];
}

/** What a drawn field tells the pane: a new value, once it is valid. */
export type OnChange = (targetProperty: string, value: unknown) => void;

export interface DrawnField {
  readonly element: HTMLElement;
  /** Shows the field as it is described now; what somebody is typing stays. */
  update(field: PropertyPaneField, value: unknown): void;
  dispose(): void;
}

export type DrawField = (field: PropertyPaneField, value: unknown, onChange: OnChange) => DrawnField;
