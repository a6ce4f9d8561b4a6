import * as React from 'react';
import type { Mistake } from '@councillor-safety/core/hub/hub-mistakes';
import { useHost } from './host';
import styles from './Mistakes.module.scss';
import { shellStrings } from './shell-strings';
import { counted } from './words';

interface MistakesProps {
  readonly mistakes: readonly Mistake[];
  /** Address of the SharePoint list in which they can be put right. */
  readonly listUrl: string;
}

const words = shellStrings.mistakes;

/** What should be put right in a list, for those who can do it; a councillor never sees it. */
export function Mistakes({ mistakes, listUrl }: MistakesProps): JSX.Element | null {
  const { editsLists } = useHost();
  if (!editsLists || mistakes.length === 0) return null;
  return (
    <details className={styles.mistakes}>
      <summary className={styles.summary}>{counted(words.summary, mistakes.length)}</summary>
      <p className={styles.who}>{words.who}</p>
      <ul className={styles.rows}>
        {mistakes.map(({ id, row, problem }) => (
          <li key={`${id} ${problem}`}>
            <strong>{row}</strong> {problem}
          </li>
        ))}
      </ul>
      <a className={styles.list} href={listUrl} target="_blank" rel="noreferrer">
        {words.openList} {shellStrings.newTab}
      </a>
    </details>
  );
}
