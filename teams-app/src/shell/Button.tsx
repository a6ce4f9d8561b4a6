import * as React from 'react';

interface ButtonProps {
  readonly type?: 'button' | 'submit';
  /** The one thing that most people do next. */
  readonly primary?: boolean;
  /** Cannot be pressed just now, and keeps the focus all the same. */
  readonly busy?: boolean;
  readonly onClick?: () => void;
  readonly 'aria-expanded'?: boolean;
  /** Where several buttons say the same; begins with what is written on it. */
  readonly 'aria-label'?: string;
  /** So that the focus can be put on it. */
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** A button in Fluent's look, large enough for a thumb. Native: Fluent's own adds 15 kB to the first screen and no behaviour. */
export function Button(props: ButtonProps): JSX.Element {
  const { type = 'button', primary = false, busy = false, onClick, children } = props;
  return (
    <button
      type={type}
      aria-disabled={busy || undefined}
      aria-expanded={props['aria-expanded']}
      aria-label={props['aria-label']}
      id={props.id}
      className={primary ? 'button button-primary' : 'button'}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
