import * as React from 'react';
import { Button } from '../shell/Button';
import { counted } from '../shell/words';
import styles from './ArticleFilter.module.scss';
import { guidanceStrings } from './guidance-strings';

interface ArticleFilterProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly found: number;
}

const words = guidanceStrings.filter;

const longest = 200;

/** What is typed stays in the page: it is kept nowhere, stands in no address and goes to no speller. */
export function ArticleFilter({ typed, onTyped, found }: ArticleFilterProps): JSX.Element {
  const id = 'guidance-filter';
  const result = found === 0 ? words.none : counted(words.found, found);
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type="search"
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
      <p className={styles.result} role="status">
        {typed.trim() !== '' && result}
      </p>
      {typed.trim() !== '' && found === 0 && <Button onClick={() => onTyped('')}>{words.clear}</Button>}
    </div>
  );
}
