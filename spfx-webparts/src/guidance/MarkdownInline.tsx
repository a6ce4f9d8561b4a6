import * as React from 'react';
import { shellStrings } from '../shell/shell-strings';
import type { Inline } from './markdown';
import styles from './MarkdownText.module.scss';

type LinkInline = Extract<Inline, { kind: 'link' }>;

function Link({ to, children }: LinkInline): JSX.Element {
  if (!to.web) {
    return (
      <a href={to.href}>
        <Inlines inlines={children} />
      </a>
    );
  }
  return (
    <a href={to.href} target="_blank" rel="noopener noreferrer">
      <Inlines inlines={children} />
      <span className={styles.newTab}> {shellStrings.newTab}</span>
    </a>
  );
}

function One(inline: Inline): JSX.Element {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'link':
      return <Link {...inline} />;
  }
}

/** Text inside a paragraph. Only the elements named here are ever made, and no attribute but a checked address. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): JSX.Element {
  return (
    <>
      {inlines.map((inline, at) => (
        <One key={at} {...inline} />
      ))}
    </>
  );
}
