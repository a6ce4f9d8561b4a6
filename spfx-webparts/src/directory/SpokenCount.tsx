import * as React from 'react';
import { Spoken } from '../shell/Spoken';

/** Long enough for somebody to finish a word: a number that is spoken at each letter drowns the letters. */
const pause = 600;

/** Speaks what the list has come to, once it has stood still. */
export function SpokenCount({ said }: { readonly said: string }): JSX.Element {
  const [spoken, setSpoken] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(said), pause);
    return () => window.clearTimeout(timer);
  }, [said]);
  return <Spoken role="status">{spoken}</Spoken>;
}
