import * as React from 'react';
import type { MarkdownTextProps } from './MarkdownText';
import { PlainText } from './PlainText';
import { useMarkdownText } from './useMarkdownText';

/** An article's text: as it was typed until its marks can be read, so that it can be read at once. */
export function ArticleText(props: MarkdownTextProps): JSX.Element {
  const Drawn = useMarkdownText();
  return Drawn ? <Drawn {...props} /> : <PlainText text={props.text} />;
}
