import { PropertyPaneFieldType, type IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneCustomFieldProps } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readBlocks, type BlockChoice } from '@councillor-safety/core/hub/hub-blocks';
import { BlockOrder, type BlockOrderWords } from './BlockOrder';

interface BlockOrderField {
  readonly saved: () => unknown;
  readonly save: (choices: readonly BlockChoice[]) => void;
  readonly words: BlockOrderWords;
}

const target = 'blocks';

/** The one field that SharePoint's pane has not: a list that can be put in order. */
export function blockOrderField({
  saved,
  save,
  words,
}: BlockOrderField): IPropertyPaneField<IPropertyPaneCustomFieldProps> {
  const onRender: IPropertyPaneCustomFieldProps['onRender'] = (place, _context, changed) => {
    const onChange = (choices: readonly BlockChoice[]): void => {
      save(choices);
      // Tells SharePoint that the page has something to save.
      changed?.(target, choices);
      draw();
    };
    const draw = (): void => {
      const choices = readBlocks(saved());
      ReactDom.render(React.createElement(BlockOrder, { choices, words, onChange }), place);
    };
    draw();
  };
  return {
    type: PropertyPaneFieldType.Custom,
    targetProperty: target,
    properties: {
      key: 'safety-hub-blocks',
      onRender,
      onDispose: (place) => void ReactDom.unmountComponentAtNode(place),
    },
  };
}
