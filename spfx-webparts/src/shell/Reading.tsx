import * as React from 'react';
import type { ListsReading } from '../reading/useLists';
import { Button } from './Button';
import { Notice } from './Notice';
import { shellStrings } from './shell-strings';
import { Skeleton } from './Skeleton';
import { fill } from './words';

interface ReadingProps {
  readonly reading: ListsReading;
  /** Lines of the skeleton. */
  readonly lines: number;
  readonly children?: React.ReactNode;
}

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** What was read, or a skeleton before it is there, or the truth when it cannot be. */
export function Reading({ reading, lines, children }: ReadingProps): JSX.Element {
  const { phase, savedAt, again } = reading;
  if (phase === 'loading') return <Skeleton lines={lines} />;
  const button = (
    <Button small onClick={again}>
      {shellStrings.tryAgain}
    </Button>
  );
  if (phase === 'failed') {
    return (
      <Notice spoken>
        {shellStrings.failed} {button}
      </Notice>
    );
  }
  return (
    <>
      {savedAt && (
        <Notice spoken>
          {fill(shellStrings.savedCopy, { when: dayAndTime.format(new Date(savedAt)) })} {button}
        </Notice>
      )}
      {children}
    </>
  );
}
