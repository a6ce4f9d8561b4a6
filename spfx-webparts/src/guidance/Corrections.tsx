import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { correctionMail } from '../shell/correction-mail';
import { useHost } from '../shell/host';
import { fill } from '../shell/words';
import { guidanceStrings } from './guidance-strings';

const words = guidanceStrings.wrong;

interface CorrectionsProps {
  readonly article: Pick<Article, 'heading' | 'owner' | 'ownerEmail'>;
}

/** Whom to tell of a mistake: the owner, or else the council's address for all mistakes, or else in words. */
export function Corrections({ article: { heading, owner, ownerEmail } }: CorrectionsProps): JSX.Element {
  const { correctionsEmail } = useHost();
  const { subject } = words;
  const body = fill(words.body, { heading });
  const mail = correctionMail({ ownerEmail, correctionsEmail, subject, body });
  if (mail === undefined) return <p>{words.nobody}</p>;
  return (
    <p>
      <a href={mail.href}>
        {mail.toOwner && owner !== undefined ? fill(words.linkOwner, { owner }) : words.link}
      </a>
    </p>
  );
}
