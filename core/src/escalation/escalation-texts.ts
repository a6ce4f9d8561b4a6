import type { Draft } from './escalation-draft';
import type { EscalationLine } from './escalation-lists';
import { piecesOf } from './escalation-split';

/** A note column takes 63,999 UTF-16 units, and a code point may be two of them. */
const longestBody = 30_000;

export const isBlank = (text: string): boolean => text.trim() === '';

type TextLine = Pick<EscalationLine, 'kind' | 'actorId' | 'actorName' | 'detail'> & {
  readonly text: string;
  /** Of the message; made of the version when the line is only about one. */
  readonly key?: string;
};

/** A line that keeps a text in full, or as many lines as that takes. */
export function noteText(draft: Draft, { text, key, ...line }: TextLine): void {
  for (const [index, body] of piecesOf(text, longestBody).entries()) {
    const lineKey = index === 0 ? key : `${key}:${index + 1}`;
    draft.note({ ...line, body, ...(key !== undefined && { lineKey }) });
  }
}
