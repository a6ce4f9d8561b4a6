import * as React from 'react';

interface NoticeProps {
  readonly heading?: string;
  readonly tone?: 'plain' | 'warning' | 'good';
  /** Read out as soon as it appears. */
  readonly alert?: boolean;
  /** So that the focus can be put on it. */
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** A box that stands out from the page; its words carry the meaning, the colour only helps. */
export function Notice({ heading, tone = 'plain', alert = false, id, children }: NoticeProps): JSX.Element {
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={alert ? 'alert' : undefined}
      aria-label={alert ? undefined : heading}
      className={`notice notice-${tone}`}
    >
      {heading && <h2 className="notice-heading">{heading}</h2>}
      {children}
    </section>
  );
}
