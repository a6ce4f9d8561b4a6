import * as React from 'react';
import type { Link, PhrasingContent } from 'mdast';
import { plainText } from './markdown-plain';
import { AddressLink, MarkdownWords } from './MarkdownWords';
import { safeAddress } from './safe-address';

interface InlinesProps {
  readonly nodes: readonly PhrasingContent[];
  readonly inLink?: boolean;
}

/** Nothing is hidden from the reader: an address that is not made into a link can still be read. */
function Leading({ url, children }: Link): JSX.Element {
  const to = safeAddress(url);
  const inside = <Inlines nodes={children} inLink />;
  if (to) return <AddressLink to={to}>{inside}</AddressLink>;
  return (
    <>
      {inside}
      {url !== '' && url !== plainText(children) && ` (${url})`}
    </>
  );
}

interface OneProps {
  readonly node: PhrasingContent;
  readonly inLink: boolean;
}

function One({ node, inLink }: OneProps): JSX.Element {
  if (node.type === 'text') return <MarkdownWords text={node.value} inLink={inLink} />;
  if (node.type === 'inlineCode') return <code>{node.value}</code>;
  if (node.type === 'break') return <br />;
  if (node.type === 'strong') {
    return (
      <strong>
        <Inlines nodes={node.children} inLink={inLink} />
      </strong>
    );
  }
  if (node.type === 'emphasis') {
    return (
      <em>
        <Inlines nodes={node.children} inLink={inLink} />
      </em>
    );
  }
  if (node.type === 'link') return <Leading {...node} />;
  return <>{plainText([node])}</>;
}

/** Text inside a paragraph. Only the elements named here are ever made, and no attribute but a checked address. */
export function Inlines({ nodes, inLink = false }: InlinesProps): JSX.Element {
  return (
    <>
      {nodes.map((node, at) => (
        <One key={at} node={node} inLink={inLink} />
      ))}
    </>
  );
}
