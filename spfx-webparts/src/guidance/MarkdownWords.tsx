import * as React from 'react';
import { shellStrings } from '../shell/shell-strings';
import styles from './MarkdownText.module.scss';
import { safeAddress, type SafeAddress } from './safe-address';

interface AddressLinkProps {
  readonly to: SafeAddress;
  readonly children?: React.ReactNode;
}

export function AddressLink({ to, children }: AddressLinkProps): JSX.Element {
  if (!to.web) return <a href={to.href}>{children}</a>;
  return (
    <a href={to.href} target="_blank" rel="noopener noreferrer">
      {children}
      <span className={styles.newTab}> {shellStrings.newTab}</span>
    </a>
  );
}

const lineOrAddress = /(\n|https:\/\/[^\s<>"')\]*]{1,2048})/;

function Piece({ text, inLink }: WordsProps): JSX.Element {
  if (text === '\n') return <br />;
  const written = text.replace(/[.,:;!?]+$/, '');
  const to = inLink ? undefined : safeAddress(written);
  if (!to?.web) return <>{text}</>;
  return (
    <>
      <AddressLink to={to}>{written}</AddressLink>
      {text.slice(written.length)}
    </>
  );
}

interface WordsProps {
  readonly text: string;
  /** A link cannot stand inside a link. */
  readonly inLink: boolean;
}

/**
 * Words without marks. A line break stays one: what is pasted as plain text (an address, the end of a letter) keeps its shape.
 * An address written out can be followed.
 */
export function MarkdownWords({ text, inLink }: WordsProps): JSX.Element {
  return (
    <>
      {text
        .split(lineOrAddress)
        .map((piece, at) => (at % 2 === 0 ? piece : <Piece key={at} text={piece} inLink={inLink} />))}
    </>
  );
}
