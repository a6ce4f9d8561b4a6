import * as React from 'react';
import { cleanText } from './clean-text';
import styles from './PlainText.module.scss';

/** A text as it was typed, marks and all, in its paragraphs. */
export function PlainText({ text }: { readonly text: string }): JSX.Element {
  const paragraphs = cleanText(text).split(/\n[ \t]*\n/);
  return (
    <div className={styles.text}>
      {paragraphs.map((paragraph, at) => paragraph.trim() !== '' && <p key={at}>{paragraph}</p>)}
    </div>
  );
}
