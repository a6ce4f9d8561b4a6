import * as React from 'react';
import { CopyText } from './CopyText';
import { headingLevels, type HeadingBlock } from './heading-levels';
import type { MarkdownBlock } from './markdown';
import { readMarkdown } from './markdown-blocks';
import { Inlines } from './MarkdownInline';
import { plainText } from './markdown-plain';
import { MarkdownTable } from './MarkdownTable';
import styles from './MarkdownText.module.scss';

interface BlocksProps {
  readonly blocks: readonly MarkdownBlock[];
  /** Whether quotes and boxed texts get a button that copies them. */
  readonly copies: boolean;
  readonly levels?: ReadonlyMap<MarkdownBlock, number>;
}

/** A heading inside a list or a quote is no part of the page's outline. */
function Heading({ block, level }: { readonly block: HeadingBlock; readonly level?: number }): JSX.Element {
  const inside = <Inlines inlines={block.children} />;
  if (level === undefined) {
    return (
      <p>
        <strong>{inside}</strong>
      </p>
    );
  }
  return React.createElement(`h${level}`, { className: styles.heading }, inside);
}

function List({ block, copies }: { readonly block: ListBlock; readonly copies: boolean }): JSX.Element {
  const items = block.items.map((blocks, at) => (
    <li key={at}>
      <Blocks blocks={blocks} copies={copies} />
    </li>
  ));
  if (block.start === undefined) return <ul className={styles.list}>{items}</ul>;
  return (
    <ol className={styles.list} start={block.start}>
      {items}
    </ol>
  );
}
type ListBlock = Extract<MarkdownBlock, { kind: 'list' }>;

interface ToCopyProps {
  readonly block: MarkdownBlock;
  readonly copies: boolean;
  readonly children: JSX.Element;
}

const ToCopy = ({ block, copies, children }: ToCopyProps): JSX.Element =>
  copies ? <CopyText text={plainText([block])}>{children}</CopyText> : children;

interface OneProps {
  readonly block: MarkdownBlock;
  readonly copies: boolean;
  readonly level?: number;
}

function One({ block, copies, level }: OneProps): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} level={level} />;
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'quote':
      return (
        <ToCopy block={block} copies={copies}>
          <blockquote className={styles.quote}>
            <Blocks blocks={block.blocks} copies={false} />
          </blockquote>
        </ToCopy>
      );
    case 'code':
      return (
        <ToCopy block={block} copies={copies}>
          <pre className={styles.boxed}>{block.text}</pre>
        </ToCopy>
      );
    case 'rule':
      return <hr className={styles.rule} />;
    case 'list':
      return <List block={block} copies={copies} />;
    case 'table':
      return <MarkdownTable head={block.head} rows={block.rows} />;
  }
}

function Blocks({ blocks, copies, levels }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => (
        <One key={at} block={block} copies={copies} level={levels?.get(block)} />
      ))}
    </>
  );
}

interface MarkdownTextProps {
  readonly text: string;
  readonly copies: boolean;
}

/** An article's text. It is written by hand in SharePoint, so nothing in it is trusted: no HTML, no pictures, no other page's style. */
export function MarkdownText({ text, copies }: MarkdownTextProps): JSX.Element {
  const blocks = React.useMemo(() => readMarkdown(text), [text]);
  return (
    <div className={styles.text}>
      <Blocks blocks={blocks} copies={copies} levels={headingLevels(blocks)} />
    </div>
  );
}
