import * as React from 'react';
import { render } from '@testing-library/react';
import { MarkdownText } from '@councillor-safety/spfx-webparts/guidance/MarkdownText';

/** An article's text as it stands in the page. */
export function shown(text: string, copies = false): HTMLElement {
  const { container } = render(<MarkdownText text={text} copies={copies} />);
  return container;
}

/** Names of all elements that were made, each once, in the order of the alphabet. */
export const elementsIn = (root: HTMLElement): readonly string[] =>
  [...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))].sort();

/** Names of all attributes but the class names of our own style sheets. */
export const attributesIn = (root: HTMLElement): readonly string[] =>
  [...new Set([...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()))].sort();
