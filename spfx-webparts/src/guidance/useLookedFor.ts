import * as React from 'react';

/** What is typed to find articles. A topic that a link leads to is there, whatever was looked for before. */
export function useLookedFor(place: string | undefined): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = React.useState('');
  const [ledTo, setLedTo] = React.useState(place);
  if (ledTo !== place) {
    setLedTo(place);
    if (place !== undefined) setTyped('');
  }
  return [typed, setTyped];
}
