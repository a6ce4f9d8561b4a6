import * as React from 'react';
import type { Table } from 'mdast';
import { guidanceStrings } from './guidance-strings';
import { Inlines } from './MarkdownInline';
import styles from './MarkdownText.module.scss';

/** Scrolls inside itself, by keyboard too, so that the page never has to scroll sideways. */
export function MarkdownTable({ table }: { readonly table: Table }): JSX.Element {
  const [head, ...rows] = table.children;
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <div className={styles.scroll} role="region" aria-label={guidanceStrings.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Inlines nodes={head?.children[column]?.children ?? []} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <td key={column}>
                  <Inlines nodes={row.children[column]?.children ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
