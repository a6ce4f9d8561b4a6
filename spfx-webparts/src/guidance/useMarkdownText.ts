import * as React from 'react';
import type { MarkdownTextProps } from './MarkdownText';

type MarkdownText = (props: MarkdownTextProps) => JSX.Element;

/** Once it is here, the next article is drawn with it at once. */
let here: MarkdownText | undefined;

/** What reads Markdown is fetched apart: the page stands there without it. */
export async function fetchMarkdownText(): Promise<MarkdownText | undefined> {
  try {
    ({ MarkdownText: here } = await import(/* webpackChunkName: 'guidance-article' */ './MarkdownText'));
  } catch {
    // A connection that broke off: the text stands there as it was typed, and the next article tries again.
  }
  return here;
}

/** What draws an article, or undefined until it is here. */
export function useMarkdownText(): MarkdownText | undefined {
  const [drawn, setDrawn] = React.useState(() => here);
  React.useEffect(() => {
    let left = false;
    void fetchMarkdownText().then((fetched) => !left && setDrawn(() => fetched));
    return () => {
      left = true;
    };
  }, []);
  return drawn;
}
