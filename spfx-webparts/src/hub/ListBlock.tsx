import * as React from 'react';
import type { ListsReading } from '../reading/useLists';
import { Block } from '../shell/Block';
import { Notice } from '../shell/Notice';
import { shellStrings } from '../shell/shell-strings';

interface ListBlockProps {
  readonly heading: string;
  readonly id?: string;
  readonly reading: ListsReading;
  /** The first block that shows a list speaks of age and failure for all of them: they were read in one call. */
  readonly speaks: boolean;
  readonly children: (reading: ListsReading) => JSX.Element;
}

/** A block whose content comes from a list. */
export function ListBlock({ heading, id, reading, speaks, children }: ListBlockProps): JSX.Element {
  const own = React.useMemo(() => (speaks ? reading : { ...reading, savedAt: undefined }), [reading, speaks]);
  return (
    <Block heading={heading} id={id}>
      {!speaks && reading.phase === 'failed' ? <Notice>{shellStrings.failed}</Notice> : children(own)}
    </Block>
  );
}
