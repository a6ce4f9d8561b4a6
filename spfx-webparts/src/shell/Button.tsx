import * as React from 'react';
import styles from './Button.module.scss';

interface ButtonProps {
  /** Beside a line of text or a heading, rather than by itself. */
  readonly small?: boolean;
  /** When the words on it are cut short. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children?: React.ReactNode;
}

/** A button that does something here; what leads elsewhere is a link. Not printed. */
export const Button = ({ small = false, label, onClick, children }: ButtonProps): JSX.Element => (
  <button type="button" className={small ? styles.small : styles.button} aria-label={label} onClick={onClick}>
    {children}
  </button>
);
