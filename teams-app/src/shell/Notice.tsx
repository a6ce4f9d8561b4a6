import * as React from 'react';

interface NoticeProps {
  readonly heading?: string;
  readonly tone?: 'plain' | 'warning' | 'good';
  /** Read out as soon as it appears. */
  readonly alert?: boolean;
  readonly children: React.ReactNode;
}

/** A box that stands out from the page; its words carry the meaning, the colour only helps. */
export function Notice({ heading, tone = 'plain', alert = false, children }: NoticeProps): JSX.Element {
  return (
    <section
      role={alert ? 'alert' : undefined}
      aria-label={alert ? undefined : heading}
      className={`notice notice-${tone}`}
    >
      {heading && <h2 className="notice-heading">{heading}</h2>}
      {children}
    </section>
  );
}
