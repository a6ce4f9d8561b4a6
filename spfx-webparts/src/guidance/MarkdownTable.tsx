import * as React from 'react';
import { guidanceStrings } from './guidance-strings';
import type { TableRow } from './markdown';
import { Inlines } from './MarkdownInline';
import styles from './MarkdownText.module.scss';

interface MarkdownTableProps {
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

/** Scrolls inside itself, by keyboard too, so that the page never has to scroll sideways. */
export function MarkdownTable({ head, rows }: MarkdownTableProps): JSX.Element {
  return (
    <div className={styles.scroll} role="region" aria-label={guidanceStrings.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
