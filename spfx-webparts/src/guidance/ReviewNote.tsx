import * as React from 'react';
import type { Article } from '@councillor-safety/core/guidance/guidance';
import { dayInWords } from '@councillor-safety/core/hub/hub-days';
import { useHost } from '../shell/host';
import { Notice } from '../shell/Notice';
import { fill } from '../shell/words';
import { guidanceStrings } from './guidance-strings';

const words = guidanceStrings.review;

interface ReviewNoteProps {
  readonly article: Pick<Article, 'reviewBy' | 'overdue'>;
}

/** When the text was or is to be checked: an old one is never shown as if it were of today. */
export function ReviewNote({ article: { reviewBy, overdue } }: ReviewNoteProps): JSX.Element {
  const { editsLists } = useHost();
  if (reviewBy === undefined) return <p>{words.none}</p>;
  const day = dayInWords(reviewBy);
  if (!overdue) return <p>{fill(words.next, { day })}</p>;
  return <Notice kind="warning">{fill(editsLists ? words.overdueOfficer : words.overdue, { day })}</Notice>;
}
