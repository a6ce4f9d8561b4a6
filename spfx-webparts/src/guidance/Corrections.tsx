import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { useHost } from '../shell/host';
import { usable } from '../shell/setting-checks';
import { fill } from '../shell/words';
import { guidanceStrings } from './guidance-strings';

const words = guidanceStrings.wrong;

interface CorrectionsProps {
  readonly article: Pick<Article, 'heading' | 'owner' | 'ownerEmail'>;
}

/** Whom to tell of a mistake: the owner, or else the council's address for all mistakes, or else in words. */
export function Corrections({ article: { heading, owner, ownerEmail } }: CorrectionsProps): JSX.Element {
  const { correctionsEmail } = useHost();
  const toOwner = usable('email', ownerEmail);
  const address = toOwner ?? usable('email', correctionsEmail);
  if (address === undefined) return <p>{words.nobody}</p>;
  // The subject shows on a locked phone, so it names no article.
  const subject = encodeURIComponent(words.subject);
  const body = encodeURIComponent(fill(words.body, { heading }));
  return (
    <p>
      <a href={`mailto:${encodeURI(address)}?subject=${subject}&body=${body}`}>
        {toOwner !== undefined && owner !== undefined ? fill(words.linkOwner, { owner }) : words.link}
      </a>
    </p>
  );
}
