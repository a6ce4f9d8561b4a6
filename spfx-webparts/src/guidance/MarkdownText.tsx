import * as React from 'react';
import type { Heading as HeadingNode, List as ListNode, RootContent } from 'mdast';
import { CopyText } from './CopyText';
import { headingLevels } from './heading-levels';
import { readMarkdown } from './markdown';
import { Inlines } from './MarkdownInline';
import { plainText } from './markdown-plain';
import { MarkdownTable } from './MarkdownTable';
import styles from './MarkdownText.module.scss';
import { PlainText } from './PlainText';

/** A heading inside a list or a quote is no part of the page's outline. */
function Heading({ node, level }: { readonly node: HeadingNode; readonly level?: number }): JSX.Element {
  const inside = <Inlines nodes={node.children} />;
  if (level === undefined) {
    return (
      <p>
        <strong>{inside}</strong>
      </p>
    );
  }
  return React.createElement(`h${level}`, { className: styles.heading }, inside);
}

function List({ node, copies }: { readonly node: ListNode; readonly copies: boolean }): JSX.Element {
  const items = node.children.map((item, at) => (
    <li key={at}>
      <Blocks nodes={item.children} copies={copies} />
    </li>
  ));
  if (!node.ordered) return <ul className={styles.list}>{items}</ul>;
  return (
    <ol className={styles.list} start={node.start ?? 1}>
      {items}
    </ol>
  );
}

interface OneProps {
  readonly node: RootContent;
  /** Whether quotes and boxed texts get a button that copies them. */
  readonly copies: boolean;
  readonly level?: number;
}

const ToCopy = ({ node, copies, children }: OneProps & { readonly children: JSX.Element }): JSX.Element =>
  copies ? <CopyText text={plainText([node])}>{children}</CopyText> : children;

function One({ node, copies, level }: OneProps): JSX.Element {
  if (node.type === 'heading') return <Heading node={node} level={level} />;
  if (node.type === 'paragraph') {
    return (
      <p>
        <Inlines nodes={node.children} />
      </p>
    );
  }
  if (node.type === 'blockquote') {
    return (
      <ToCopy node={node} copies={copies}>
        <blockquote className={styles.quote}>
          <Blocks nodes={node.children} copies={false} />
        </blockquote>
      </ToCopy>
    );
  }
  if (node.type === 'code') {
    return (
      <ToCopy node={node} copies={copies}>
        <pre className={styles.boxed}>{node.value}</pre>
      </ToCopy>
    );
  }
  if (node.type === 'thematicBreak') return <hr className={styles.rule} />;
  if (node.type === 'list') return <List node={node} copies={copies} />;
  if (node.type === 'table') return <MarkdownTable table={node} />;
  return <p>{plainText([node])}</p>;
}

interface BlocksProps {
  readonly nodes: readonly RootContent[];
  readonly copies: boolean;
  readonly levels?: ReadonlyMap<RootContent, number>;
}

function Blocks({ nodes, copies, levels }: BlocksProps): JSX.Element {
  return (
    <>
      {nodes.map((node, at) => (
        <One key={at} node={node} copies={copies} level={levels?.get(node)} />
      ))}
    </>
  );
}

export interface MarkdownTextProps {
  readonly text: string;
  readonly copies: boolean;
}

/** An article's text. It is written by hand in SharePoint, so nothing in it is trusted: no HTML, no pictures, no other page's style. */
export function MarkdownText({ text, copies }: MarkdownTextProps): JSX.Element {
  const nodes = React.useMemo(() => readMarkdown(text)?.children, [text]);
  if (!nodes) return <PlainText text={text} />;
  return (
    <div className={styles.text}>
      <Blocks nodes={nodes} copies={copies} levels={headingLevels(nodes)} />
    </div>
  );
}
