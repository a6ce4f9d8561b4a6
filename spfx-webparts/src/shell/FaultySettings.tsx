import * as React from 'react';
import { Notice } from './Notice';
import { shellStrings } from './shell-strings';
import { counted } from './words';

const words = shellStrings.settings;

/** Tells whoever edits the page which settings it does without. */
export function FaultySettings({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <Notice kind="warning" spoken>
      {counted(words.faults, names.length)}
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {words.mend}
    </Notice>
  );
}
