import * as React from 'react';
import { t } from './strings';
import { isFirstScreen, isWhereThePersonIs } from './focus';

interface PageProps {
  readonly heading: string;
  /** Changes when the screen changes although the heading may stay the same. */
  readonly screen?: string;
  readonly before?: React.ReactNode;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/** One screen: its title, and its heading, which takes the focus so that a screen reader starts there. */
export function Page({ heading, screen = heading, before, wide = false, children }: PageProps): JSX.Element {
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    document.title = `${heading} – ${t('product')}`;
  }, [heading]);
  React.useEffect(() => {
    if (!isFirstScreen() && isWhereThePersonIs()) title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [screen]);
  return (
    <main className={wide ? 'page page-wide' : 'page'}>
      {before}
      <h1 ref={title} tabIndex={-1} className="page-heading">
        {heading}
      </h1>
      {children}
    </main>
  );
}
