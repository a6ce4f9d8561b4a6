import * as React from 'react';
import { directoryStrings } from './directory-strings';
import styles from './SearchBox.module.scss';

interface SearchBoxProps {
  readonly box: React.RefObject<HTMLInputElement>;
  readonly id: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

const words = directoryStrings.search;
/** A few sentences; a whole page that is pasted in would be compared with every service for minutes. */
const longest = 200;

/**
 * Where somebody writes what they need. It has no name, stands in no form and asks the browser for no help with spelling, because
 * each of these can send or keep what is typed.
 */
export function SearchBox({ box, id, typed, onType }: SearchBoxProps): JSX.Element {
  return (
    <div role="search" className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {words.label}
      </label>
      <p className={styles.hint} id={`${id}-hint`}>
        {words.hint}
      </p>
      <input
        className={styles.box}
        ref={box}
        id={id}
        type="search"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={longest}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  );
}
