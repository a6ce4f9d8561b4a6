import * as React from 'react';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';

/** Tells whoever edits the page which settings it does without. */
export function FaultySettings({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <Notice kind="warning" spoken>
      {fill(directoryStrings.settings.faults, { names: names.join('; ') })}
    </Notice>
  );
}
