import * as React from 'react';
import { counted } from '../shell/words';
import styles from './ArticleFilter.module.scss';
import { guidanceStrings } from './guidance-strings';

interface ArticleFilterProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly found: number;
}

const words = guidanceStrings.filter;

/** What is typed stays in the page: it is kept nowhere and stands in no address. */
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
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
      <p className={styles.result} role="status">
        {typed.trim() !== '' && result}
      </p>
      {typed.trim() !== '' && found === 0 && (
        <button type="button" className={styles.clear} onClick={() => onTyped('')}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
